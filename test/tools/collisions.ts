import { git, tempDir, tryGit } from '../support/git.js';
import { LocalGitHub, type LocalRepository } from '../support/local-github.js';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A repository on a local GitHub on which several sessions are at work, and a clone of it. */
export interface Collisions {
  github: LocalGitHub;
  repository: LocalRepository;
  /** A worktree whose `origin` is the repository; `main` is checked out. */
  clone: string;
  /** Puts `files` on `branch`, as one commit of today on `main`, and pushes it over what was there. */
  push(branch: string, files: Readonly<Record<string, string>>): Promise<void>;
}

/** `src/api.ts` as `main` has it: 60 lines, with `changes` in place of some of them (1-based). */
export function api(changes: Readonly<Record<number, string>> = {}): string {
  const lines = Array.from({ length: 60 }, (_, index) => `export const route${index + 1} = ${index + 1};`);
  for (const [line, text] of Object.entries(changes)) lines[Number(line) - 1] = text;
  return `${lines.join('\n')}\n`;
}

/**
 * Pull request #1 conflicts with #2 (`src/api.ts`, lines 40 to 42, and `README.md`, which both add), comes within
 * two lines of #3, shares `src/api.ts` with #4, and has nothing to do with #5 and `claude/docs`.
 */
export async function startCollisions(): Promise<Collisions> {
  const github = await LocalGitHub.start();
  const repository = await github.addRepository({ owner: 'team', name: 'shop' });
  const clone = await tempDir('collisions');
  const now = new Date().toISOString();

  async function commit(files: Readonly<Record<string, string>>, message: string): Promise<void> {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(clone, path)), { recursive: true });
      await writeFile(join(clone, path), content);
    }
    await git(clone, 'add', '--all');
    // Of today, because `max-age` leaves old branches out.
    const env = { GIT_AUTHOR_DATE: now, GIT_COMMITTER_DATE: now };
    const answer = await tryGit(clone, ['commit', '--quiet', '--message', message], { env });
    if (answer.code !== 0) throw new Error(`git commit failed: ${answer.stderr}`);
  }

  async function push(branch: string, files: Readonly<Record<string, string>>): Promise<void> {
    await git(clone, 'checkout', '--quiet', '--no-track', '-B', branch, 'main');
    await commit(files, `Work on ${branch}`);
    await git(clone, 'push', '--quiet', '--force', repository.path, branch);
    await git(clone, 'checkout', '--quiet', 'main');
    await git(clone, 'fetch', '--quiet', repository.path, '+refs/heads/*:refs/remotes/origin/*');
    // The push went straight to the bare repository; tell GitHub, as its own receive would.
    await repository.pushed([repository]);
  }

  await git(clone, 'init', '--quiet', '--initial-branch=main');
  await git(clone, 'remote', 'add', 'origin', repository.cloneUrl);
  await commit({ 'src/api.ts': api(), 'src/cart.ts': 'export const cart = [];\n' }, 'Open the shop');
  await git(clone, 'push', '--quiet', repository.path, 'main');

  await push('claude/refunds', {
    'src/api.ts': api({ 40: '// refunds', 41: 'export const refund = 41;', 42: '// refunds end' }),
    'README.md': '# Shop, with refunds\n',
  });
  await push('claude/vouchers', {
    'src/api.ts': api({ 41: 'export const voucher = 41;', 42: 'export const redeem = 42;' }),
    'README.md': '# Shop, with vouchers\n',
  });
  await push('feature/search', { 'src/api.ts': api({ 44: 'export const search = 44;' }) });
  await push('feature/health', { 'src/api.ts': api({ 3: 'export const health = 3;' }) });
  await push('fix/rounding', { 'src/cart.ts': 'export const cart: number[] = [];\n' });
  await push('claude/docs', { 'docs/start.md': '# Start\n' });

  await repository.openPullRequest({ head: 'claude/refunds', title: 'Pay money back', author: 'ada' });
  await repository.openPullRequest({ head: 'claude/vouchers', title: 'Take vouchers', author: 'grace' });
  await repository.openPullRequest({ head: 'feature/search', title: 'Find a product', author: 'linus' });
  await repository.openPullRequest({ head: 'feature/health', title: 'Say that it is up', author: 'grace' });
  await repository.openPullRequest({ head: 'fix/rounding', title: 'Round to cents', author: 'ada' });
  return { github, repository, clone, push };
}
