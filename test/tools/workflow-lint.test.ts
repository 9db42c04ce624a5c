import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { findings } from './language-service.js';
import { tool } from './tool.js';

const own = files('.github/workflows', '.yml');
const examples = files('workflows', '.yml');
const scripts = ['.ci/run', ...files('scripts', '.sh')];
const scratch = mkdtempSync(join(tmpdir(), 'workflow-lint-'));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

function files(folder: string, extension: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => join(folder, name));
}

function lint(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(tool(command), args, { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

/** A file with a mistake that the linter has to find, or its silence about ours means nothing. */
function flawed(name: string, ...lines: string[]): string {
  const file = join(scratch, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

describe('actionlint', () => {
  test('finds a job that needs a job that does not exist', () => {
    const file = flawed(
      'needs.yml',
      'on: push',
      'jobs:',
      '  a: {runs-on: ubuntu-latest, needs: b, steps: [run: ls]}',
    );
    expect(lint('actionlint', file)).toMatchObject({ status: 1, output: expect.stringContaining('"b"') });
  });

  test.each([...own, ...examples])('has nothing against %s', (file) => {
    expect(lint('actionlint', file)).toEqual({ status: 0, output: '' });
  });
});

describe('zizmor', () => {
  const zizmor = (file: string) => lint('zizmor', '--offline', '--quiet', '--no-progress', file);

  test('finds a title that is pasted into a script', () => {
    const file = flawed(
      'injection.yml',
      'on: pull_request_target',
      'jobs:',
      '  a: {runs-on: ubuntu-latest, steps: [{run: "echo ${{ github.event.pull_request.title }}"}]}',
    );
    const { status, output } = zizmor(file);
    expect(output).toContain('template-injection');
    expect(status).not.toBe(0);
  });

  test.each([...own, ...examples])('has nothing against %s', (file) => {
    expect(zizmor(file)).toMatchObject({
      status: 0,
      output: expect.stringContaining('No findings to report'),
    });
  });
});

describe("GitHub's language service", () => {
  test('finds an input that our action does not have, and a permission that GitHub does not have', async () => {
    const found = await findings(
      [
        'on: push',
        'permissions: {pull-request: write}',
        'jobs:',
        '  a:',
        '    runs-on: ubuntu-latest',
        '    steps:',
        '      - uses: ./overlap',
        '        with: {comments: true}',
      ].join('\n'),
    );
    expect(found).toContainEqual(expect.stringMatching(/^2: .*pull-request/));
    expect(found).toContainEqual("8: Invalid action input 'comments'");
  });

  test('finds an action that this project does not have', async () => {
    const text = readFileSync('workflows/overlap-on-pull-request.yml', 'utf8');
    const found = await findings(text.replace('/overlap@v1', '/overlaps@v1'));
    expect(found).toEqual([expect.stringContaining('Unable to resolve action')]);
  });

  test.each([...own, ...examples])('has nothing against %s', async (file) => {
    expect(await findings(readFileSync(file, 'utf8'))).toEqual([]);
  });
});

test.each(own)('%s names the actions of others by commit, with the version beside it', (file) => {
  const uses = readFileSync(file, 'utf8').match(/\buses: .*/g) ?? [];
  expect(uses).not.toEqual([]);
  for (const line of uses)
    expect(line).toMatch(/^uses: (\.\/|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/);
});

describe('shellcheck', () => {
  test('finds an unquoted variable', () => {
    const file = flawed('unquoted.sh', '#!/bin/sh', 'rm $1');
    expect(lint('shellcheck', file)).toMatchObject({ status: 1, output: expect.stringContaining('SC2086') });
  });

  test.each(scripts)('has nothing against %s', (file) => {
    expect(lint('shellcheck', file)).toEqual({ status: 0, output: '' });
  });
});
