import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Metadata {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
}

const root = process.cwd();
const actions = ['.', ...readdirSync(root)].filter((name) => existsSync(join(root, name, 'action.yml')));

/** Runs the generator on the actions below `directory`. */
function readmes(directory: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/readmes.mjs'), ...args],
    { cwd: directory, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test('every README says what its action.yml says', () => {
  expect(actions).toContain('overlap');
  expect(readmes(root, '--check')).toMatchObject({ status: 0, stdout: '' });
});

test.each(actions)('%s/README.md names every input with its default, and every output', (action) => {
  const { inputs, outputs } = parse(readFileSync(join(root, action, 'action.yml'), 'utf8')) as Metadata;
  const rows = readFileSync(join(root, action, 'README.md'), 'utf8')
    .split('\n')
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
  for (const [name, { default: value }] of Object.entries(inputs)) {
    expect(rows).toContainEqual(['', `\`${name}\``, value ? `\`${value}\`` : '', expect.any(String), '']);
  }
  for (const name of Object.keys(outputs)) {
    expect(rows).toContainEqual(['', `\`${name}\``, expect.any(String), '']);
  }
});

test.each([
  ['README.md', 'gate.yml'],
  ['overlap/README.md', 'overlap-on-pull-request.yml'],
  ['boundaries/README.md', 'boundaries.yml'],
  ['merge-segments/README.md', 'merge-segments-on-push.yml'],
  ['review/README.md', 'review.yml'],
])('the workflow in %s is the example that the tests run', (readme, workflow) => {
  const blocks = readFileSync(join(root, readme), 'utf8').matchAll(/^( *)```yaml\n([^]*?)^\1```/gm);
  const example: unknown = parse(readFileSync(join(root, 'workflows', workflow), 'utf8'));
  expect([...blocks].map(([, , text]): unknown => parse(text ?? ''))).toContainEqual(example);
});

describe('the generator', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'readmes-'));
    cpSync(join(root, 'overlap'), join(directory, 'overlap'), { recursive: true });
    readmes(directory);
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  test('finds a README that lags behind, leaves it alone under --check, and brings it up to date', () => {
    const readme = join(directory, 'overlap/README.md');
    const metadata = join(directory, 'overlap/action.yml');
    writeFileSync(metadata, readFileSync(metadata, 'utf8').replace('default: auto', 'default: all'));
    const before = readFileSync(readme, 'utf8');

    expect(readmes(directory, '--check')).toMatchObject({
      status: 1,
      stdout: `Not up to date: ${join('overlap', 'README.md')}. Run "npm run docs".\n`,
    });
    expect(readFileSync(readme, 'utf8')).toBe(before);

    expect(readmes(directory).status).toBe(0);
    expect(readFileSync(readme, 'utf8')).toMatch(/\| `mode` +\| `all` +\|/);
    expect(readmes(directory, '--check').status).toBe(0);
  });

  test('says which marker a README lacks', () => {
    writeFileSync(join(directory, 'overlap/README.md'), '# overlap\n');
    const { status, stderr } = readmes(directory);
    expect(status).toBe(1);
    expect(stderr).toContain('needs the markers <!-- inputs:start --> and <!-- inputs:end -->');
  });
});
