import { Minimatch } from 'minimatch';
import { interleaved } from '../measure.mjs';
import { loadSource } from '../source.mjs';

const options = { dot: true, nonegate: true, nocomment: true, noext: true };
const folders = ['client', 'server', 'types', 'tests'];
const extensions = ['.ts', '.tsx', '.md', '.json', '.css', ''];

/** How long it takes to say whose each of 100,000 paths is by 200 globs, against each glob asked about each path. */
export async function ownership({ runs, random }) {
  const load = await loadSource(['config', 'report', 'boundaries']);
  const { OwnershipMap } = await load('boundaries/ownership');
  const paths = Array.from({ length: 100_000 }, (_, at) => pathOf(at, random));
  return [
    ['folders', Array.from({ length: 200 }, (_, at) => `packages/p${at % 50}/${folders[at % 4]}/**`)],
    ['folders, names and endings', Array.from({ length: 200 }, (_, at) => mixedGlob(at))],
  ].map(([what, globs]) => {
    const sessions = sessionsOf(globs);
    const [ours, plain] = interleaved(runs, [
      () => {
        const owners = new OwnershipMap(sessions);
        for (const path of paths) owners.ownerOf(path);
      },
      () => {
        const matchers = globs.map((glob) => new Minimatch(glob.replace(/^!/, ''), options));
        for (const path of paths) for (const matcher of matchers) matcher.match(path);
      },
    ]);
    return {
      work: `owners of ${paths.length} paths by ${globs.length} globs (${what})`,
      median: ours,
      unit: 'ms',
      baseline: 'minimatch, each glob on each path',
      baselineMedian: plain,
      goal: { faster: 3 },
    };
  });
}

function pathOf(at, random) {
  const name = `file${random.int(0, 999)}${random.pick(extensions)}`;
  return `packages/p${at % 60}/${random.pick(folders)}/m${random.int(0, 40)}/${name}`;
}

function mixedGlob(at) {
  return [
    `packages/p${at % 50}/**`,
    `packages/p${at % 50}/*/m${at % 40}/**`,
    `packages/p${at % 50}/**/*.{ts,tsx}`,
    `**/*.e${at}`,
    `packages/*/types/m${at % 40}/*.ts`,
    `!packages/p${at % 50}/**/{tests,types}/**`,
    `packages/p${at % 50}/types/m1/file${at}.ts`,
    `**/m${at % 40}/file${at}*`,
  ][at % 8];
}

/** Ten sessions that own the globs in turn. */
function sessionsOf(globs) {
  return Array.from({ length: 10 }, (_, session) => ({
    name: `s${session}`,
    access: 'exclusive',
    owns: globs.map((text, at) => ({ text, line: at + 1, column: 1 })).filter((_, at) => at % 10 === session),
  }));
}
