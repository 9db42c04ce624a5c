import { action, command } from '../command.mjs';
import { interleaved, run } from '../measure.mjs';

/** How long the bundles take to start, against Node alone. */
export function coldStart({ runs }) {
  const bare = { PATH: process.env.PATH };
  const [node, version, bad] = interleaved(Math.max(runs, 11), [
    () => run(process.execPath, ['-e', '0'], { env: bare }),
    () => run(process.execPath, [command, '--version'], { env: bare }),
    () => run(process.execPath, [action], { env: { ...bare, INPUT_MODE: 'nonsense' }, expect: 1 }),
  ]);
  const against = { unit: 'ms', baseline: 'node -e 0', baselineMedian: node, goal: { within: 3 } };
  return [
    { work: 'cold start of the command (--version)', median: version, ...against },
    { work: 'cold start of the overlap action (bad input)', median: bad, ...against },
  ];
}
