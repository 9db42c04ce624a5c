import { expect, test } from '@jest/globals';
import { Pace } from '../../src/github/pace.js';

/** A clock that stands still but for sleeping, and notes how long. */
function standing() {
  let time = 1_000_000;
  const slept: number[] = [];
  const clock = {
    now: () => time,
    sleep: (milliseconds: number) => {
      slept.push(milliseconds);
      time += milliseconds;
      return Promise.resolve();
    },
  };
  return { clock, slept, pass: (milliseconds: number) => (time += milliseconds) };
}

const job = (value: string) => () => Promise.resolve(value);

test('the first job starts at once, the next ones a pause after each other, in order', async () => {
  const { clock, slept } = standing();
  const pace = new Pace(1000, clock).key();
  const done = [pace.schedule({}, job('a')), pace.schedule({}, job('b')), pace.schedule({}, job('c'))];
  expect(await Promise.all(done)).toEqual(['a', 'b', 'c']);
  expect(slept).toEqual([1000, 1000]);
});

test('time that has passed anyway is not waited for again', async () => {
  const { clock, slept, pass } = standing();
  const pace = new Pace(1000, clock);
  await pace.schedule({}, job('a'));
  pass(400);
  await pace.schedule({}, job('b'));
  pass(5000);
  await pace.schedule({}, job('c'));
  expect(slept).toEqual([600]);
});

test('a job that fails fails alone', async () => {
  const pace = new Pace(1000, standing().clock);
  const failing = pace.schedule({}, () => Promise.reject(new Error('no')));
  const next = pace.schedule({}, job('b'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('b');
});
