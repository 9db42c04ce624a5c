import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readConfig } from '../config/config.js';
import { isolated, withConfig } from '../git/environment.js';
import { GitError } from '../git/errors.js';
import { runGit } from '../git/process.js';
import { Repository } from '../git/repository.js';
import { compareLocal, localBase, localBranches } from '../overlap/local.js';
import { nothingSaid, settle } from '../overlap/settings.js';
import { story, type Files, type Step } from './demo-story.js';
import { terminalHost } from './host.js';
import type { Command } from './command.js';
import { readOptions } from './options.js';
import { render } from './overlap.js';
import { keep, temporaryFolder } from './temporary.js';

const help = `A sample repository, made in a temporary folder, with overlap run on it.

Usage: parallel-claude demo

It makes a remote and a clone in which several sessions have pushed a branch each, compares the
branches for real, and leaves everything there to be looked at. Nothing else is touched.
`;

/** `parallel-claude demo` */
export const demo: Command = {
  async run(args) {
    const given = readOptions('demo', args, { help: { type: 'boolean', short: 'h' } });
    if (given.help) {
      process.stdout.write(help);
      return 0;
    }
    const folder = temporaryFolder('parallel-claude-demo-');
    const clone = join(folder, 'shop');
    await makeShop(folder, clone);
    const repository = await Repository.open(clone, terminalHost());
    const branches = await localBranches(repository);
    const base = await localBase(repository, branches, undefined);
    const report = await compareLocal(repository, base, branches, {
      settings: settle(nothingSaid, readConfig('', '')),
      worktrees: false,
      plan: true,
      now: Date.now(),
    });
    for (const [name, format] of [
      ['report.json', 'json'],
      ['report.md', 'markdown'],
      ['report.html', 'html'],
    ] as const)
      writeFileSync(join(folder, name), await render(repository, report, format));
    keep(folder);
    process.stdout.write(
      [
        `A shop on which ${branches.length - 1} sessions work at once: ${folder}`,
        '  shop/        the clone (try "git merge" on its branches)',
        '  remote.git/  what they pushed to',
        '  report.html  the result to click through, in a browser',
        '  report.json  the result for scripts; report.md as a job summary shows it',
        '',
        '$ parallel-claude overlap',
        await render(repository, report, 'text'),
      ].join('\n'),
    );
    return 0;
  },
};

/** Writes the story into a clone, a branch at a time, and pushes every branch to a bare remote beside it. */
async function makeShop(folder: string, clone: string): Promise<void> {
  const env = withConfig(isolated(process.env), [
    ['user.name', 'A session'],
    ['user.email', 'session@example.invalid'],
    ['init.defaultBranch', 'main'],
    ['core.autocrlf', 'false'],
  ]);
  const git = async (cwd: string, ...args: string[]): Promise<void> => {
    const { code, stderr } = await runGit(args, { cwd, env });
    if (code !== 0) throw new GitError(`git ${args.join(' ')} failed in ${cwd}: ${stderr.trim()}`);
  };
  await git(folder, 'init', '--quiet', '--bare', 'remote.git');
  await git(folder, 'init', '--quiet', clone);
  await git(clone, 'remote', 'add', 'origin', join(folder, 'remote.git'));
  const begun = new Set<string>();
  for (const step of story) {
    if (step.from !== undefined) await git(clone, 'checkout', '--quiet', '-b', step.branch, step.from);
    else if (begun.has(step.branch)) await git(clone, 'checkout', '--quiet', step.branch);
    begun.add(step.branch);
    await commit(step, clone, git);
  }
  await git(clone, 'push', '--quiet', 'origin', '--all');
  await git(clone, 'checkout', '--quiet', 'main');
}

async function commit(
  { message, files }: Step,
  clone: string,
  git: (cwd: string, ...args: string[]) => Promise<void>,
): Promise<void> {
  writeFiles(files, clone);
  await git(clone, 'add', '--all');
  await git(clone, 'commit', '--quiet', '-m', message);
}

// At once, so that no signal comes between: what is half written when the folder goes would bring it back.
function writeFiles(files: Files, folder: string): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
