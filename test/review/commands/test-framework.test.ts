import { expect, test } from '@jest/globals';
import { isTestPath, testFrameworkOf } from '../../../src/review/commands/test-framework.js';

const find = (path: string, files: Readonly<Record<string, string>>) =>
  testFrameworkOf(path, (file) => Promise.resolve(files[file]));

test.each([
  ['a.ts', 'package.json', '{"devDependencies":{"jest":"1"}}', 'jest'],
  ['a.tsx', 'package.json', '{"devDependencies":{"jest":"1","vitest":"1"}}', 'vitest'],
  ['a.mjs', 'package.json', '{"scripts":{"test":"node --test"}}', 'node:test'],
  ['a.py', 'pyproject.toml', '[tool.pytest.ini_options]', 'pytest'],
  ['a.py', 'requirements.txt', 'pytest==8\n', 'pytest'],
  ['a.go', 'go.mod', 'require github.com/stretchr/testify v1', 'testing and testify'],
  ['a.rs', 'Cargo.toml', '[package]', 'cargo test'],
  ['A.java', 'pom.xml', '<artifactId>junit-jupiter</artifactId>', 'JUnit 5'],
  ['a.kt', 'build.gradle.kts', 'useJUnitPlatform()', 'JUnit 5'],
  ['a.rb', 'Gemfile', "gem 'rspec'", 'RSpec'],
  ['a.php', 'composer.json', '{"require-dev":{"phpunit/phpunit":"1"}}', 'PHPUnit'],
  ['a.exs', 'mix.exs', '', 'ExUnit'],
])('%s beside %s is tested with %s', async (path, file, text, name) => {
  expect(await find(path, { [file]: text })).toEqual({ name, file });
});

test('the nearest file above decides, and one that does not say so is passed by', async () => {
  const files = {
    'package.json': '{"devDependencies":{"mocha":"1"}}',
    'web/package.json': '{"devDependencies":{"vitest":"1"}}',
    'web/lib/package.json': '{"name":"lib"}',
  };
  expect(await find('web/lib/a.ts', files)).toEqual({ name: 'vitest', file: 'web/package.json' });
  expect(await find('api/a.ts', files)).toEqual({ name: 'mocha', file: 'package.json' });
});

test.each(['{', 'null', '[]', '"x"', '{"devDependencies":null,"scripts":null}', '{"scripts":{"test":5}}'])(
  'a package.json that is %s says nothing',
  async (text) => {
    expect(await find('a.ts', { 'package.json': text })).toBeUndefined();
  },
);

test('another language is not asked for, and some have a usual one', async () => {
  expect(await find('a.sql', { 'package.json': '{"devDependencies":{"jest":"1"}}' })).toBeUndefined();
  expect(await find('a.py', {})).toEqual({ name: 'unittest', file: '' });
});

test.each([
  ['test/a.ts', true],
  ['src/a.test.ts', true],
  ['src/test_a.py', true],
  ['a_test.go', true],
  ['src/ATest.java', true],
  ['spec/a_spec.rb', true],
  ['src/a.ts', false],
  ['src/latest.ts', false],
  ['src/contest.go', false],
])('%s: is it a test? %s', (path, is) => {
  expect(isTestPath(path)).toBe(is);
});
