#!/usr/bin/env node
// What the product costs, as ratios against a baseline measured in the same run. README.md says what the rows mean.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { read } from './measure.mjs';
import { loadOracle } from './oracle.mjs';
import { openRepository } from './repository.mjs';
import { allPairs } from './rows/all-pairs.mjs';
import { coldStart } from './rows/cold-start.mjs';
import { fetching } from './rows/fetch.mjs';
import { manyFiles } from './rows/many-files.mjs';
import { memory } from './rows/memory.mjs';
import { oneBranch } from './rows/one-branch.mjs';
import { ownership } from './rows/ownership.mjs';
import { segmentsBranches } from './rows/segments-branches.mjs';
import { segmentsValues } from './rows/segments-values.mjs';
import { formatTable, judge } from './table.mjs';

const groups = {
  'cold-start': coldStart,
  'all-pairs': allPairs,
  'one-branch': oneBranch,
  fetch: fetching,
  memory,
  ownership,
  'many-files': manyFiles,
  'segments-values': segmentsValues,
  'segments-branches': segmentsBranches,
};
const usage = `node bench/run.mjs [options] [GROUP...]
Measures all of ${Object.keys(groups).join(', ')}, or only the groups named.

  --files N          of the repository that is made (5000)
  --branches N       of the repository that is made (200)
  --seed S           of the repository that is made, and of the samples (1)
  --repo DIR         a prepared repository instead
  --base REF         its base (main)
  --branches GLOB    its branches (feature/**)
  --runs N           of which the median is taken (5)
  --sample N         pairs or branches of which a baseline is extrapolated (100)
  --json             the rows as JSON
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', default: '5000' },
    branches: { type: 'string' },
    seed: { type: 'string', default: '1' },
    repo: { type: 'string' },
    base: { type: 'string', default: 'main' },
    runs: { type: 'string', default: '5' },
    sample: { type: 'string', default: '100' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const strange = positionals.filter((name) => !(name in groups));
if (values.help || strange.length > 0) {
  if (strange.length > 0) console.error(`There is no group ${strange.join(', ')}.`);
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const branches = values.branches ?? (values.repo === undefined ? '200' : 'feature/**');
  const repository = await openRepository({ ...values, branches }, scratch);
  const { randomFrom } = await (await loadOracle())('random');
  const [before] = loadavg();
  const rows = [];
  for (const name of positionals.length > 0 ? positionals : Object.keys(groups)) {
    const random = randomFrom(values.seed);
    const setting = { repository, runs: Number(values.runs), sample: Number(values.sample), random, scratch };
    try {
      rows.push(...(await groups[name](setting)).map(judge));
    } catch (error) {
      // The others took their time, too.
      console.error(`${name} could not be measured: ${error.message}`);
      process.exitCode = 1;
    }
  }
  const conditions = {
    node: process.version,
    git: read('git', ['--version']).trim(),
    cores: availableParallelism(),
    load: [before, loadavg()[0]],
    runs: Number(values.runs),
    files: repository.files,
    branches: repository.branches.length,
  };
  console.log(values.json ? JSON.stringify({ ...conditions, rows }, null, 2) : describe(conditions, rows));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function describe({ node, git, cores, load, runs, files, branches }, rows) {
  const [began, ended] = load.map((one) => one.toFixed(1));
  return [
    `${files} files, ${branches} branches; medians of ${runs} runs, taking turns`,
    `node ${node}, ${git}, ${cores} cores, load ${began} at first and ${ended} at last`,
    '',
    formatTable(rows),
  ].join('\n');
}
