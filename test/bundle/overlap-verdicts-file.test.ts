import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { PairReport } from '../../src/overlap/report.js';
import { removeTempDirs, tempDir } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { numbered } from './history.js';
import { reportOf, Scene, type OverlapRun } from './scene.js';

let github: LocalGitHub;
let scene: Scene;
let file: string;
let name = 0;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});
beforeEach(async () => {
  scene = await Scene.open(github, { name: `verdicts-${++name}` });
  await scene.change('claude/one', ['src/a.ts', 10]);
  await scene.change('claude/two', ['src/a.ts', 10]);
  await scene.change('claude/three', ['src/b.ts', 10]);
  await scene.change('claude/four', ['src/b.ts', 30]);
  file = join(await tempDir(), 'kept', 'verdicts.json');
});

const run = (inputs: Record<string, string> = {}): Promise<OverlapRun> =>
  scene.run({ inputs: { 'fail-on': 'never', 'require-checks': 'false', 'verdicts-file': file, ...inputs } });

function recalled({ stdout }: OverlapRun): number {
  const [, count = 'not said'] = /judged already: (\d+)\./.exec(stdout) ?? [];
  return Number(count);
}

interface Kept {
  pairs: PairReport[];
}

/** Says of the only conflict that it is none, so that it shows where the file is believed. */
async function tamper(): Promise<void> {
  const kept = JSON.parse(await readFile(file, 'utf8')) as Kept;
  const pairs = kept.pairs.map((pair) => ({ ...pair, verdict: 'files' }));
  await writeFile(file, JSON.stringify({ ...kept, pairs }));
}

describe('verdicts are kept from run to run', () => {
  test('and a pair of which nothing has moved is not judged again', async () => {
    const first = await run();
    expect([recalled(first), first.outputs['verdict']]).toEqual([0, 'conflict']);
    const second = await run();
    // Only two pairs meet at all.
    expect(recalled(second)).toBe(2);
    expect(await reportOf(second)).toEqual(await reportOf(first));
    await tamper();
    expect((await run()).outputs['verdict']).toBe('files');
  });

  test('but one with a branch that was pushed to is', async () => {
    await run();
    await tamper();
    const push = { 'src/a.ts': numbered(40, { 10: 'claude/one was here', 20: 'and here' }) };
    await scene.push({ branch: 'claude/one', from: 'claude/one', files: push });
    const second = await run();
    expect([recalled(second), second.outputs['verdict']]).toEqual([1, 'conflict']);
    expect(await reportOf(second)).toEqual(await reportOf(await run({ 'verdicts-file': '' })));
  });

  test('none where base has moved, or the rules are others', async () => {
    await run();
    await tamper();
    const other = await run({ near: '0' });
    expect([recalled(other), other.outputs['verdict']]).toEqual([0, 'conflict']);
    await scene.push({ branch: 'main', from: 'main', files: { 'other.ts': 'x\n' } });
    const moved = await run({ near: '0' });
    expect([recalled(moved), moved.outputs['verdict']]).toEqual([0, 'conflict']);
  });

  test.each(['', 'no JSON', 'null', '{"schema":"parallel-claude/verdicts/1","branches":{},"pairs":[{}]}'])(
    'nothing where the file holds %j',
    async (text) => {
      await run();
      await writeFile(file, text);
      const again = await run();
      expect([again.code, recalled(again), again.outputs['verdict']]).toEqual([0, 0, 'conflict']);
    },
  );

  test('and a file that cannot be written costs a warning, not the verdict', async () => {
    const done = await run({ 'verdicts-file': await tempDir() });
    expect(done).toMatchObject({ code: 0, outputs: { verdict: 'conflict' } });
    expect(done.warnings).toEqual([expect.stringMatching(/^verdicts-file: .*could not be written/)]);
  });
});
