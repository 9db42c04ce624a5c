import { expect, test } from '@jest/globals';
import { readConfig } from '../../src/config/config.js';
import { UserError } from '../../src/config/error.js';
import { saidNothing, settleJobs, type JobSettings, type RawSettings } from '../../src/segments/settings.js';

/** The jobs of what was said, and of a config. */
const settle = (said: Partial<RawSettings>, config = ''): JobSettings[] =>
  settleJobs({ ...saidNothing, ...said }, readConfig(config, 'config.yml'), { base: 'main', dryRun: false });

test('a job pushes, or opens a pull request where it cannot, signs nothing and starts nothing, unless told', () => {
  const [job] = settle({});
  expect(job).toMatchObject({ name: 'segments', mode: 'auto', sign: false });
  expect(job?.dispatch).toBeUndefined();
});

test('what was said goes before the config', () => {
  const config = 'segments: {a: {mode: push, dispatch: deploy.yml, sign: true}}';
  expect(settle({}, config)).toMatchObject([
    { name: 'a', mode: 'push', dispatch: { workflow: 'deploy.yml' }, sign: true },
  ]);
  const said = { mode: 'pull-request', dispatch: 'repository:deploy', sign: 'false' };
  expect(settle(said, config)).toMatchObject([
    { name: 'a', mode: 'pull-request', dispatch: { event: 'deploy' }, sign: false },
  ]);
});

const two = (one: string, other: string): string => `segments: {a: {${one}}, b: {${other}}}`;

test.each([
  ['output: a.json', 'output: b.json'],
  ['output: a.json, pattern: claude/*', 'output: b.json, pattern: claude/b-*'],
  ['output: a.json, staging-dir: data', 'output: b.json, staging-dir: data/b'],
  ['output: a.json, merger: m.cjs', 'output: b.csv'],
])('two jobs that may take the same file are refused: %s; %s', (one, other) => {
  expect(() => settle({}, two(one, other))).toThrow(/^segments: a and b may take the same files/);
  expect(() => settle({ names: ['a'] }, two(one, other))).toThrow(UserError);
});

test.each([
  ['output: a.json', 'output: b.csv'],
  ['output: a.json, pattern: claude/a-*', 'output: b.json, pattern: claude/b-*'],
  ['output: a.json, staging-dir: data/a', 'output: b.json, staging-dir: data/b'],
])('two jobs that cannot are not: %s; %s', (one, other) => {
  expect(settle({}, two(one, other)).map(({ name }) => name)).toEqual(['a', 'b']);
});

test('a job that is described in the call is held against those of the config', () => {
  const config = 'segments: {data: {output: public/data.json, min-branches: 5}}';
  const other = { output: 'other.json', autoDelete: 'true' };
  const refusal = /^segments: other\.json and data may take the same files/;
  expect(() => settle(other, config)).toThrow(refusal);
  expect(() => settle({ ...other, pattern: ['claude/segment-1*'] }, config)).toThrow(refusal);
  expect(() => settle({ pattern: ['claude/*'] }, config)).toThrow(/^segments: segments and data may/);
  expect(settle({ ...other, pattern: ['else/*'] }, config)).toMatchObject([{ output: 'other.json' }]);
  expect(settle({ ...other, stagingDir: 'else' }, config)).toMatchObject([{ stagingDir: 'else/' }]);
});

test('one with the output of a job of the config is that job, and has it neither for a rival nor a neighbour', () => {
  const config = 'segments: {data: {output: public/data.json, min-branches: 5}}';
  const said = { pattern: ['claude/segment-*'], output: 'public/data.json', minBranches: '1' };
  const [job] = settle(said, config);
  expect(job).toMatchObject({ output: 'public/data.json', minBranches: 1 });
  expect(job?.sharesStaging).toBeUndefined();
  expect(() => settle({ ...said, output: 'else.json' }, config)).toThrow(UserError);
});

test('of a job that is picked by name the settings that are said are not those of the others', () => {
  const config = 'segments: {a: {output: a.json}, b: {output: b.json, staging-dir: b}}';
  expect(() => settle({ names: ['a'], stagingDir: 'b/1' }, config)).toThrow(/^segments: a and b may take/);
  expect(settle({ names: ['a'], stagingDir: 'c' }, config)).toMatchObject([{ stagingDir: 'c/' }]);
});

test('a job that is described in the call has the name of its output: two of them share no branch', () => {
  const nameFor = (output: string): string | undefined => settle({ output })[0]?.name;
  expect(nameFor('public/data.json')).toBe('public-data.json');
  expect(nameFor('data ü/x.csv')).toBe('data-x.csv');
  expect(settle({ pattern: ['x/*'] })[0]?.name).toBe('segments');
});

test.each([
  [{ mode: 'force' }, /^mode: "force" is not valid; allowed is one of push, pull-request, auto/],
  [{ dispatch: 'deploy' }, /^dispatch: "deploy" is not valid/],
  [{ sign: 'yes' }, /^sign: "yes" is not valid; allowed is true or false/],
])('%j is refused', (said, problem) => {
  expect(() => settle(said)).toThrow(UserError);
  expect(() => settle(said)).toThrow(problem);
});

test.each([
  ['a: {output: a.json, pattern: a-*}, b: {output: b.json, pattern: b-*}', [true, true]],
  [
    'a: {output: a.json, pattern: a-*}, b: {output: b.json, pattern: b-*, staging-dir: staging/b}',
    [true, true],
  ],
  [
    'a: {output: a.json, pattern: a-*}, b: {output: b.json, pattern: b-*, staging-dir: other}',
    [undefined, undefined],
  ],
])('jobs know whether another takes segments from their folder: %s', (jobs, shared) => {
  const settled = settle({}, `segments: {${jobs}}`);
  expect(settled.map(({ sharesStaging }) => sharesStaging)).toEqual(shared);
});

test('so does one that is picked from the config, or described beside it', () => {
  const config = 'segments: {a: {output: a.json, pattern: a-*}, b: {output: b.json, pattern: b-*}}';
  expect(settle({ names: ['a'] }, config)).toMatchObject([{ sharesStaging: true }]);
  expect(settle({ pattern: ['c-*'], output: 'c.json' }, config)).toMatchObject([{ sharesStaging: true }]);
});
