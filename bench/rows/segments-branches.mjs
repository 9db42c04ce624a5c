import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { command } from '../command.mjs';
import { interleaved, median, read, run } from '../measure.mjs';

const count = 500;
const names = Array.from({ length: count }, (_, at) => `claude/segment-${at}`);

/**
 * How long the built command takes to merge 500 branches of a small segment each, from a remote to that remote, and to
 * delete them, against the git that nobody can spare: one fetch of them, and one push of a commit and the deletions.
 */
export function segmentsBranches({ runs, scratch }) {
  const made = join(scratch, 'segments.git');
  run('git', ['init', '--quiet', '--bare', '--initial-branch=main', made]);
  run('git', ['-C', made, 'fast-import', '--quiet'], { input: history() });
  const merged = [];
  const merge = () => {
    const { remote, folder } = fresh(made, scratch);
    run('git', ['clone', '--quiet', '--depth=1', '--no-checkout', remote, folder]);
    const began = performance.now();
    run(process.execPath, [command, 'merge-segments', '--repo', folder, '--auto-delete']);
    merged.push(performance.now() - began);
    const left = read('git', ['ls-remote', '--heads', remote]).trim().split('\n');
    if (left.length !== 1) throw new Error(`${left.length - 1} of ${count} branches are left.`);
  };
  const moved = [];
  const bare = () => {
    const { remote, folder } = fresh(made, scratch);
    run('git', ['init', '--quiet', '--bare', folder]);
    const refs = ['main', ...names].map((name) => `refs/heads/${name}`);
    const began = performance.now();
    run('git', ['-C', folder, 'fetch', '--quiet', '--no-tags', '--no-auto-maintenance', '--stdin', remote], {
      input: refs.map((ref) => `+${ref}:${ref}\n`).join(''),
    });
    const fetched = performance.now() - began;
    // What is pushed is made outside of the time: any commit on main will do.
    const tree = read('git', ['-C', folder, 'rev-parse', 'main^{tree}']).trim();
    const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.invalid'];
    const commit = read('git', [
      '-C',
      folder,
      ...author,
      'commit-tree',
      '-p',
      'main',
      '-m',
      'x',
      tree,
    ]).trim();
    const pushing = performance.now();
    run('git', [
      '-C',
      folder,
      'push',
      '--quiet',
      '--atomic',
      remote,
      `${commit}:refs/heads/main`,
      ...refs.slice(1).map((ref) => `:${ref}`),
    ]);
    moved.push(fetched + performance.now() - pushing);
  };
  interleaved(runs, [merge, bare]);
  const [work, unit] = [`${count} branches of a small segment, remote to remote`, 'ms'];
  const taken = { work, median: median(merged), unit };
  const against = { baseline: 'git fetch of them, git push of all', baselineMedian: median(moved) };
  return [
    { ...taken, ...against, goal: { within: 2 } },
    { ...taken, goal: { under: 10_000 } },
  ];
}

/** A remote of its own for each turn, because a turn empties it. */
function fresh(made, scratch) {
  const place = mkdtempSync(join(scratch, 'turn-'));
  const remote = join(place, 'remote.git');
  cpSync(made, remote, { recursive: true });
  return { remote: pathToFileURL(remote).href, folder: join(place, 'here') };
}

/** As `git fast-import` reads it: a main, and branches that each add one segment. */
function history() {
  const committer = 'committer bench <bench@example.invalid> 1780000000 +0000\ndata 0\n';
  const main = `commit refs/heads/main\nmark :1\n${committer}M 100644 inline README.md\ndata 6\nbench\n\n`;
  const branches = names.map((name, at) => {
    const segment = `${JSON.stringify({ id: at, items: [{ id: at, name: `item ${at}` }] })}\n`;
    const file = `M 100644 inline staging/${at}.json\ndata ${segment.length}\n${segment}`;
    return `commit refs/heads/${name}\n${committer}from :1\n${file}\n`;
  });
  return `${main}${branches.join('')}`;
}
