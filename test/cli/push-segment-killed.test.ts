import { afterAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomFrom } from '../oracle/random.js';
import { commitFiles, git, gitEnvironment, removeTempDirs, tempDir } from '../support/git.js';
import { parallelClaude, program } from './command.js';

const runs = Number(process.env['KILLED_RUNS'] ?? 12);
const seed = Number(process.env['KILLED_SEED'] ?? Math.floor(Math.random() * 1e9));

const branch = 'claude/segment-1';
const path = 'staging/1.json';
const args = ['push-segment', path];

afterAll(removeTempDirs);

test(`killed anywhere and run again, every state is pushed in one commit, and what is staged stays, ${runs} times (KILLED_SEED=${seed} KILLED_RUNS=${runs})`, async () => {
  const random = randomFrom(seed);
  const there = await tempDir('killed-remote');
  await git(there, 'init', '--quiet', '--bare', '--initial-branch=main');
  const dir = await tempDir('killed');
  await git(dir, 'init', '--quiet', '--initial-branch=main');
  await git(dir, 'remote', 'add', 'origin', there);
  await commitFiles(dir, { 'a.txt': 'a\n' }, 'start');
  await git(dir, 'switch', '--quiet', '--create', branch);
  await mkdir(join(dir, 'staging'));
  await writeFile(join(dir, 'a.txt'), 'staged\n');
  await git(dir, 'add', 'a.txt');
  const put = (run: number) => writeFile(join(dir, path), `{"run": ${run}}\n`);

  // The first is left alone: it says how long one takes.
  await put(0);
  const started = performance.now();
  expect(await parallelClaude(dir, args)).toMatchObject({ code: 0, stderr: '' });
  const whole = performance.now() - started;

  for (let run = 1; run <= runs; run++) {
    await put(run);
    const child = spawn(process.execPath, [program, ...args], {
      cwd: dir,
      env: gitEnvironment(),
      detached: true,
    });
    const ended = once(child, 'close');
    await sleep(random.next() * whole);
    // Its gits may go down with it, or be left alone.
    if (child.pid !== undefined && child.exitCode === null)
      process.kill(random.chance(0.5) ? -child.pid : child.pid, 'SIGKILL');
    await ended;
    for (let code: number | null = null; code !== 0;) {
      const answer = await parallelClaude(dir, args);
      code = answer.code;
      // A git that is still at work, or one that was killed: then its lock is for the user to take away.
      const [, lock] =
        /Unable to create '(.*\.lock)'|cannot lock ref.*'(.*\.lock)'/.exec(answer.stdout + answer.stderr) ??
        [];
      if (code !== 0 && lock === undefined) throw new Error(`run ${run}: ${JSON.stringify(answer)}`);
      if (lock !== undefined) {
        await sleep(500);
        await rm(lock, { force: true });
      }
    }
    expect(await git(there, 'cat-file', 'blob', `${branch}:${path}`)).toBe(`{"run": ${run}}`);
    expect(await git(there, 'rev-list', '--count', branch, '--', path)).toBe(`${run + 1}`);
    expect(await git(dir, 'status', '--porcelain')).toBe('M  a.txt');
  }
}, 600_000);
