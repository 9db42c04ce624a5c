#!/usr/bin/env node
// What the product costs, as ratios against a baseline measured in the same run: `npm run bench -- [--json] [--runs 5]`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';
import { loadOracle } from './oracle.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    files: { type: 'string', default: '2000' },
    branches: { type: 'string', default: '200' },
    pairs: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
const runs = Number(values.runs);
const branches = Number(values.branches);
const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const action = fileURLToPath(new URL('../dist/overlap/index.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'bench-'));

try {
  const rows = [...coldStart(), ...(await overlap())];
  if (values.json)
    console.log(JSON.stringify({ node: process.version, git: gitVersion(), runs, rows }, null, 2));
  else printTable(rows);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** How long the bundles take to start, against Node alone. */
function coldStart() {
  const bare = { PATH: process.env.PATH };
  const [node, command, bad] = interleaved(Math.max(runs, 11), [
    () => run(process.execPath, ['-e', '0'], { env: bare }),
    () => run(process.execPath, [cli, '--version'], { env: bare }),
    () => run(process.execPath, [action], { env: { ...bare, INPUT_MODE: 'nonsense' }, expect: 1 }),
  ]);
  const baseline = { baseline: 'node -e 0', baselineMs: node, goal: '< 3' };
  return [
    { name: 'cold start of the command (--version)', ms: command, ...baseline },
    { name: 'cold start of the overlap action (bad input)', ms: bad, ...baseline },
  ];
}

/** How long `overlap` takes for all pairs, against one `git merge-tree` process for each (extrapolated from a sample). */
async function overlap() {
  const out = join(scratch, 'repository.git');
  await generate({ files: Number(values.files), branches, seed: values.seed, out });
  const { randomFrom } = await (await loadOracle())('random');
  const random = randomFrom(values.seed);
  const topic = () => `topic/${random.int(1, branches)}`;
  const sample = Array.from({ length: Number(values.pairs) }, () => [topic(), topic()]);
  const scope = ['--repo', out, '--base', 'main', '--branches', 'topic/**', '--max-age', '100000d'];
  const [ours, oneByOne] = interleaved(Math.min(runs, 5), [
    () => run(process.execPath, [cli, 'overlap', ...scope, '--fail-on', 'never', '--format', 'json']),
    () => {
      for (const [a, b] of sample)
        run('git', ['-C', out, 'merge-tree', '--write-tree', a, b], { expect: [0, 1] });
    },
  ]);
  const all = (branches * (branches - 1)) / 2;
  return [
    {
      name: `overlap, ${branches} branches, ${values.files} files`,
      ms: ours,
      baseline: `one git merge-tree a pair (${sample.length} of ${all})`,
      baselineMs: (oneByOne / sample.length) * all,
      goal: '< 0.1',
    },
  ];
}

/** The median time of each task in milliseconds, the tasks taking turns. */
function interleaved(times, tasks) {
  const taken = tasks.map(() => []);
  for (let turn = 0; turn < times; turn += 1) {
    for (const [index, task] of tasks.entries()) {
      const began = performance.now();
      task();
      taken[index].push(performance.now() - began);
    }
  }
  return taken.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]);
}

function run(command, args, { env = process.env, expect = 0 } = {}) {
  const { status, stderr, error } = spawnSync(command, args, { env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error !== undefined) throw error;
  if (![expect].flat().includes(status)) {
    throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  }
}

function gitVersion() {
  return spawnSync('git', ['--version'], { encoding: 'utf8' }).stdout.trim();
}

function printTable(rows) {
  const head = ['', 'median', 'baseline', 'median', 'ratio', 'goal'];
  const body = rows.map(({ name, ms, baseline, baselineMs, goal }) => {
    return [
      name,
      `${ms.toFixed(0)} ms`,
      baseline,
      `${baselineMs.toFixed(0)} ms`,
      (ms / baselineMs).toPrecision(2),
      goal,
    ];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((row) => row[column].length)));
  for (const row of [head, ...body])
    console.log(row.map((cell, column) => cell.padEnd(widths[column])).join('  '));
}
