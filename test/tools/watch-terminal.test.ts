import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { commitFiles, git, removeTempDirs, tempDir } from '../support/git.js';
import { watchInTerminal } from './terminal.js';

afterAll(removeTempDirs);

/** A remote with main, and a clone of it. */
async function makeClone(): Promise<string> {
  const there = await tempDir('watch-remote');
  await git(there, 'init', '--quiet', '--bare', '--initial-branch=main');
  const dir = await tempDir('watch');
  await git(dir, 'init', '--quiet', '--initial-branch=main');
  await git(dir, 'remote', 'add', 'origin', there);
  await commitFiles(dir, { 'a.txt': 'a\n' }, 'start');
  await git(dir, 'push', '--quiet', 'origin', 'main');
  return dir;
}

async function push(dir: string, at: number): Promise<void> {
  const branch = `claude/segment-${at}`;
  await git(dir, 'checkout', '--quiet', '-B', branch, 'main');
  await commitFiles(dir, { [`staging/${at}.json`]: `{"items": [${at}]}\n` }, branch);
  await git(dir, 'push', '--quiet', 'origin', branch);
  await git(dir, 'checkout', '--quiet', 'main');
}

test('a watch keeps one line up to date while it waits, writes what came of it above, and takes the line away at its end', async () => {
  const dir = await makeClone();
  for (const at of [1, 2, 3]) await push(dir, at);
  const program = [process.execPath, join(process.cwd(), 'dist/cli/index.js'), 'merge-segments', '--watch'];
  const options = ['--repo', dir, '--min-branches', '4', '--interval', '4s'];
  const watch = await watchInTerminal([...program, ...options]);
  await watch.shows(/^Waiting: 3 of 4 branches; next look in 3 s$/m);
  await watch.shows(/^Waiting: 3 of 4 branches; next look in 2 s$/m);
  // The same line, and not one more.
  expect(watch.rows().filter((row) => row.startsWith('Waiting:'))).toHaveLength(1);
  await push(dir, 4);
  await watch.shows(/^4 segments merged into merged_output\.json\.$/m);
  await watch.shows(/^Waiting: nothing new; next look in \d s$/m);
  watch.interrupt();
  const rows = await watch.ended();
  expect(rows.join('\n')).not.toMatch(/next look|Looking/);
  expect(rows.join('\n')).toContain('merged_output.json waits: 3 of 4 branches have something new.');
});
