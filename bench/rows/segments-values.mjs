import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { median, read } from '../measure.mjs';
import { generateSegments } from '../segments/generate.mjs';
import { loadSource } from '../source.mjs';

const script = (name) => fileURLToPath(new URL(`../segments/${name}.mjs`, import.meta.url));
const count = 500;

/** How long 500 segments of 1 MB take from files to a file, and how much memory, against JSON.parse and JSON.stringify. */
export async function segmentsValues({ runs, scratch }) {
  await loadSource(['config', 'report', 'segments/values']);
  const rows = [];
  for (const [made, layout] of [
    ['without blanks', 0],
    ['indented by 2', 2],
  ]) {
    const folder = join(scratch, `segments-${layout}`);
    mkdirSync(folder);
    generateSegments(folder, count, { indent: layout });
    const output = join(scratch, 'output.json');
    const ways = [
      ['without blanks', [script('ours'), '0', 'concat', output, folder]],
      ['indented by 2', [script('ours'), '2', 'concat', output, folder]],
      ['without blanks, unique-by(id)', [script('ours'), '0', 'unique-by(id)', output, folder]],
    ];
    const baseline = [script('baseline'), output, folder];
    const measured = measure(runs, [baseline, ...ways.map(([, args]) => args)]);
    for (const [at, [written]] of ways.entries()) {
      const [plain, ours] = [measured[0], measured[at + 1]];
      const work = `${count} segments ${made}, written ${written}`;
      const against = { baseline: 'JSON.parse, loop, JSON.stringify without blanks' };
      // What unique-by does the baseline does not do.
      const goals = at < 2 ? [{ faster: 1 }, { within: 0.7 }] : [];
      rows.push(
        { work, median: ours.time, unit: 'ms', ...against, baselineMedian: plain.time, goal: goals[0] },
        {
          work: `memory of ${work}`,
          median: ours.memory,
          unit: 'MB',
          ...against,
          baselineMedian: plain.memory,
          goal: goals[1],
        },
      );
    }
    rmSync(folder, { recursive: true });
  }
  return rows;
}

/** The median time in milliseconds and peak memory in MB of each command, the commands taking turns. */
function measure(runs, commands) {
  const taken = commands.map(() => ({ times: [], peaks: [] }));
  for (let turn = 0; turn < runs; turn += 1) {
    for (const [at, args] of commands.entries()) {
      const began = performance.now();
      taken[at].peaks.push(Number(read(process.execPath, args)) / 1024);
      taken[at].times.push(performance.now() - began);
    }
  }
  return taken.map(({ times, peaks }) => ({ time: median(times), memory: median(peaks) }));
}
