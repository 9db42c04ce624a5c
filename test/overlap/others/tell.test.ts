import { expect, test } from '@jest/globals';
import { tellingsFor } from '../../../src/overlap/others/tell.js';
import { report } from '../show/reports.js';

/** `count` changed branches with pull requests #1 and on, and what came of them. */
async function tellings(count: number) {
  const changed = Array.from({ length: count }, (_, index) => ({ ref: `b${index + 1}`, worse: index === 0 }));
  const numbers = new Map(changed.map(({ ref }, index) => [ref, index + 1]));
  const asked: (string | undefined)[] = [];
  const logged: string[] = [];
  const log = {
    debug: fail,
    warning: fail,
    error: fail,
    info: (message: string) => void logged.push(message),
  };
  const found = await tellingsFor(
    [...changed, { ref: 'no-pull-request', worse: true }],
    (ref) => {
      asked.push(ref);
      return Promise.resolve(report([], [], { subject: ref ?? '' }));
    },
    numbers,
    log,
  );
  return { found, asked, logged };
}

function fail(message: string): never {
  throw new Error(`Logged: ${message}`);
}

test('each is told what is reported about it; a branch without a pull request is not', async () => {
  const { found, asked, logged } = await tellings(2);
  expect(found.map(({ pullRequest, worse, report: { subject } }) => [pullRequest, worse, subject])).toEqual([
    [1, true, 'b1'],
    [2, false, 'b2'],
  ]);
  expect(asked).toEqual(['b1', 'b2']);
  expect(logged).toEqual([]);
});

test('fifty are told in one run, the first ones; the log names the others', async () => {
  const { found, asked, logged } = await tellings(52);
  expect(found.map(({ pullRequest }) => pullRequest)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  expect(asked).toHaveLength(50);
  expect(logged).toEqual([expect.stringMatching(/by their own next run: #51 and #52\.$/)]);
});
