import { expect, test } from '@jest/globals';
import { UserError } from '../../src/config/error.js';
import { checkPlaces, contributes } from '../../src/segments/job.js';

test.each([
  ['output', '', 'is empty'],
  ['output', '/etc/passwd', 'is absolute'],
  ['output', 'a/../b', 'has an empty part, or . or ..'],
  ['output', 'a/', 'has an empty part, or . or ..'],
  ['output', '.git/config', "leads into git's own folder"],
  ['output', 'a/.GIT/config', "leads into git's own folder"],
  ['output', 'a\nb', 'holds a control character'],
  ['output', 'a\\b', 'holds a backslash'],
  ['staging-dir', 'staging', 'does not end in a slash'],
  ['staging-dir', './staging/', 'has an empty part, or . or ..'],
])('%s: %j %s', (setting, path, problem) => {
  const places = { output: 'out.json', stagingDir: 'staging/' };
  const job = setting === 'output' ? { ...places, output: path } : { ...places, stagingDir: path };
  expect(() => {
    checkPlaces(job);
  }).toThrow(UserError);
  expect(() => {
    checkPlaces(job);
  }).toThrow(problem);
});

test.each([
  ['public/data.json', 'staging/'],
  ['.gitdata.json', ''],
  ['ünï cödé/-x.json', 'a/b c/'],
])('%j and %j are places for an output and its segments', (output, stagingDir) => {
  expect(() => {
    checkPlaces({ output, stagingDir });
  }).not.toThrow();
});

test('base contributes nothing to itself, whatever the globs say', () => {
  const isMine = contributes({ base: 'main', branches: ['**', '!claude/old-*'] });
  expect(['main', 'claude/a', 'claude/old-1'].map(isMine)).toEqual([false, true, false]);
});
