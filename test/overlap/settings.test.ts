import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config/config.js';
import { UserError } from '../../src/config/error.js';
import { settle, type RawSettings, type Settings } from '../../src/overlap/settings.js';

const silent: RawSettings = {
  base: '',
  branches: [],
  excludeBranches: [],
  ignore: [],
  maxAge: '',
  includeDrafts: '',
  failOn: '',
  mergeMethod: '',
  near: '',
  plan: '',
  requireChecks: '',
  updateOthers: '',
};
const settled = (said: Partial<RawSettings> = {}, config = ''): Settings =>
  settle({ ...silent, ...said }, readConfig(config, 'config.yml'));

const day = 24 * 60 * 60 * 1000;

test('where nobody says anything the defaults stand', () => {
  const settings = settled();
  expect(settings).toMatchObject({
    branchesNamed: false,
    maxAge: 30 * day,
    includeDrafts: true,
    plan: true,
    requireChecks: true,
    updateOthers: true,
    failOn: 'conflict',
    near: 3,
  });
  expect([settings.base, settings.mergeMethod]).toEqual([undefined, undefined]);
  expect(['claude/a/b', 'feature/x', 'fix/y', 'main', 'feature'].map(settings.takesPart)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(settings.isExcluded('feature/x')).toBe(false);
  const ignored = [
    'package-lock.json',
    'a/b/yarn.lock',
    'dist/x.js',
    'a/dist/b/c',
    'x.min.js',
    'src/a.ts',
    'distance/a',
  ];
  expect(ignored.map(settings.isIgnored)).toEqual([true, true, true, true, true, false, false]);
});

const config = `
base: develop
overlap:
  branches: [topic/**]
  exclude-branches: [topic/old/**]
  ignore: ["*.gen"]
  max-age: 2d
  include-drafts: false
  plan: false
  require-checks: false
  update-others: false
  fail-on: lines
  merge-method: squash
  near: 7
`;

test('the config replaces the defaults', () => {
  const settings = settled({}, config);
  expect(settings).toMatchObject({
    base: 'develop',
    branchesNamed: true,
    maxAge: 2 * day,
    includeDrafts: false,
    plan: false,
    requireChecks: false,
    updateOthers: false,
    failOn: 'lines',
    mergeMethod: 'squash',
    near: 7,
  });
  expect(['topic/a', 'feature/x'].map(settings.takesPart)).toEqual([true, false]);
  expect(settings.isExcluded('topic/old/a')).toBe(true);
  expect(['a.gen', 'yarn.lock'].map(settings.isIgnored)).toEqual([true, false]);
});

test('what is said here replaces the config, each by itself', () => {
  const said = {
    base: 'main',
    branches: ['x/**'],
    maxAge: '2h',
    includeDrafts: 'true',
    failOn: 'never',
    mergeMethod: 'rebase',
    near: '0',
  };
  const settings = settled(said, config);
  expect(settings).toMatchObject({
    base: 'main',
    maxAge: day / 12,
    includeDrafts: true,
    failOn: 'never',
    mergeMethod: 'rebase',
    near: 0,
  });
  expect(['x/a', 'topic/a'].map(settings.takesPart)).toEqual([true, false]);
  expect(settings.isExcluded('topic/old/a')).toBe(true);
});

describe('a value that means nothing is refused by its name, with what is allowed', () => {
  test.each<[Partial<RawSettings>, RegExp]>([
    [{ failOn: 'conflicts' }, /fail-on.*never.*base.*conflict.*lines.*files/s],
    [{ mergeMethod: 'octopus' }, /merge-method.*merge.*squash.*rebase/s],
    [{ near: '-1' }, /near.*0.*1000/s],
    [{ near: '1001' }, /near.*0.*1000/s],
    [{ near: 'three' }, /near/],
    [{ maxAge: 'soon' }, /max-age/],
    [{ includeDrafts: 'perhaps' }, /include-drafts/],
    [{ plan: 'yes' }, /plan/],
    [{ requireChecks: '1' }, /require-checks/],
    [{ updateOthers: 'no' }, /update-others/],
  ])('%j', (said, expected) => {
    expect(() => settled(said)).toThrow(UserError);
    expect(() => settled(said)).toThrow(expected);
  });
});
