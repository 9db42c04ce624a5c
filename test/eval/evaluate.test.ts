import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { readCases, type Case } from '../../eval/case.js';
import { evaluate } from '../../eval/evaluate.js';
import { played, readRecording, writeRecording, type Recording } from '../../eval/recorded.js';
import type { Model } from '../../src/claude/model.js';
import { makeScene, type Scene } from '../claude/scene.js';
import { recordingHost } from '../git/host.js';
import { removeTempDirs, tempDir } from '../support/git.js';

const pathOf = (name: string): string => fileURLToPath(new URL(`../../eval/${name}`, import.meta.url));
const all = readCases(pathOf('cases'));
const review = { fence: '0f1e2d3c4b5a', thinking: 'adaptive' } as const;

let scene: Scene;
let model: Model;
beforeEach(async () => {
  scene = await makeScene();
  model = await scene.connect();
});
afterEach(() => scene.claude.stop());
afterAll(removeTempDirs);

function cases(...names: string[]): Case[] {
  return names.flatMap((name) => all.filter((one) => one.name === name));
}

/** Plays what is recorded of a case. */
function recorded(one: Case): Model {
  scene.claude.answers(played(readRecording(pathOf('recorded'), one.name)));
  return model;
}

/** All that the model was told. */
function prompts(): string {
  return JSON.stringify(scene.claude.asked());
}

describe('a case is reviewed as a pull request is', () => {
  test('its findings are scored, those that are refuted are not', async () => {
    const { results, failed } = await evaluate(
      cases('rust-token-in-debug', 'ts-clean-query-builder'),
      await recordingHost(),
      { modelFor: recorded, review },
    );
    expect(failed).toEqual([]);
    expect(
      results.map(({ case: { name }, hits, falseAlarms }) => [name, hits.length, falseAlarms.length]),
    ).toEqual([
      ['rust-token-in-debug', 1, 0],
      ['ts-clean-query-builder', 0, 0],
    ]);
  });

  test('a finding whose line is wrong is scored where its quote stands', async () => {
    const [one] = cases('go-context-dropped');
    const { results } = await evaluate(one ? [one] : [], await recordingHost(), {
      modelFor: recorded,
      review,
    });
    expect(results[0]?.hits.map(({ finding }) => finding.line)).toEqual(
      one?.defects.map(({ lines }) => lines?.line),
    );
  });

  test('the model is told of the rules, of whose branch it is and of the wish, and not of the defects', async () => {
    const some = cases('py-copied-instead-of-changed', 'py-customers-in-log');
    await evaluate(some, await recordingHost(), { modelFor: recorded, review });
    expect(prompts()).toContain('Amounts are formatted by `money/format.py` and nowhere else');
    expect(prompts()).toContain('This branch is exports');
    expect(prompts()).toContain('Log lines hold ids, never names');
    for (const { why } of some.flatMap(({ defects }) => defects)) expect(prompts()).not.toContain(why);
  });
});

test('a case may cost what the cases before it have left', async () => {
  const twice = cases('sh-rm-unset', 'sh-rm-unset');
  const maxCost = 0.5;
  const { failed } = await evaluate(twice, await recordingHost(), {
    modelFor: recorded,
    review: { ...review, maxCost },
  });
  expect(failed).toEqual([]);
  const [first, , second] = scene.claude.asked().map(({ max_tokens }) => max_tokens);
  expect(second).toBeLessThan(first ?? 0);
});

test('what the limit does not cover is not scored', async () => {
  const { results, failed } = await evaluate(cases('sh-rm-unset'), await recordingHost(), {
    modelFor: recorded,
    review: { ...review, maxCost: 0.001 },
  });
  expect(results).toEqual([]);
  expect(failed).toEqual([
    { name: 'sh-rm-unset', why: expect.stringMatching(/^scripts\/clean\.sh: .*max-cost/) },
  ]);
});

test('a case that the model refuses is not scored, and the next one is asked about', async () => {
  const { results, failed } = await evaluate(cases('sh-rm-unset', 'sh-clean-quoted'), await recordingHost(), {
    modelFor: (one) => {
      if (one.name === 'sh-clean-quoted') return recorded(one);
      scene.claude.answers(() => ({ text: '', stopReason: 'refusal', explanation: 'I would rather not' }));
      return model;
    },
    review,
  });
  expect(results.map(({ case: { name } }) => name)).toEqual(['sh-clean-quoted']);
  expect(failed).toEqual([{ name: 'sh-rm-unset', why: expect.stringContaining('I would rather not') }]);
});

test('after a key that is refused no more is asked', async () => {
  model = await scene.connect({ apiKey: 'wrong' });
  const { failed } = await evaluate(cases('sh-rm-unset', 'sh-clean-quoted'), await recordingHost(), {
    modelFor: recorded,
    review,
  });
  expect(failed).toEqual([{ name: 'sh-rm-unset', why: expect.stringContaining('401') }]);
});

test('what is recorded of a run plays again to the same scores', async () => {
  const folder = await tempDir('recorded');
  const some = cases('js-timer-never-cleared');
  const record = (one: Case, recording: Recording): void => {
    writeRecording(folder, one.name, recording);
  };
  const first = await evaluate(some, await recordingHost(), { modelFor: recorded, review, record });
  expect(readRecording(folder, 'js-timer-never-cleared').by).toBe('claude-opus-5-5');
  const again = await evaluate(some, await recordingHost(), {
    modelFor: (one) => {
      scene.claude.answers(played(readRecording(folder, one.name)));
      return model;
    },
    review,
  });
  // Not its cost: the second time the prompt is cached.
  expect(again.scores.all).toEqual(first.scores.all);
  expect(again.scores.all.hits).toBe(1);
});
