import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readFindings } from '../../src/review/finding.js';
import { LocalClaude } from '../support/claude/local-claude.js';
import { json } from '../support/claude/reply.js';
import { commitFiles, git, removeTempDirs, tempDir } from '../support/git.js';
import { parallelClaude } from './command.js';

let claude: LocalClaude;
let dir: string;
beforeAll(async () => {
  claude = await LocalClaude.start();
});
afterAll(async () => {
  await claude.stop();
  await removeTempDirs();
});
beforeEach(async () => {
  dir = await tempDir('desk');
  await git(dir, 'init', '--quiet', '--initial-branch=main');
  await commitFiles(dir, { 'src/a.ts': 'one\ntwo\nthree\n' }, 'base');
  await git(dir, 'checkout', '--quiet', '-b', 'feature/x');
  await commitFiles(dir, { 'src/a.ts': 'one\ntwo / 0\nthree\n', 'package-lock.json': '{}\n' }, 'change');
  claude.answers(() => json({ findings: [{ ...zero, endLine: 2, quote: '', suggestion: 'two' }] }));
});

const zero = {
  category: 'quality',
  severity: 'major',
  path: 'src/a.ts',
  line: 2,
  title: 'Divides by zero',
  body: 'Always.',
};

const review = (args: string[] = [], env: Record<string, string> = { ANTHROPIC_API_KEY: claude.key }) =>
  parallelClaude(dir, ['review', '--base-url', claude.url, '--no-verify', ...args], env);

describe('a local branch', () => {
  test('is reviewed against base, and nothing is written in the repository', async () => {
    const before = await git(dir, 'count-objects', '-v');
    const { code, stdout, stderr } = await review();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^src\/a\.ts:2 {2}major, quality\n {2}Divides by zero\n {2}Always\.\n {2}Instead:\n {4}two\n/,
    );
    expect(stdout).toContain('package-lock.json: ignored');
    expect(stdout).toMatch(/1 finding\. Reviewed 1 of 2 changed files\. claude-opus-5-5/);
    expect(await git(dir, 'count-objects', '-v')).toBe(before);
    expect(await git(dir, 'status', '--porcelain')).toBe('');
  });

  test('is told as JSON that the action posts, and as Markdown', async () => {
    const { stdout } = await review(['--format', 'json']);
    expect(readFindings(stdout)).toMatchObject({
      head: await git(dir, 'rev-parse', 'HEAD'),
      findings: [{ title: 'Divides by zero', line: 2 }],
    });
    expect((await review(['--format', 'markdown'])).stdout).toContain(
      '| 🟠 major, quality | Divides by zero<br>`src/a.ts:2` |',
    );
  });

  test('fails as --fail-on has it', async () => {
    expect((await review(['--fail-on', 'major'])).code).toBe(1);
    expect((await review(['--fail-on', 'critical'])).code).toBe(0);
  });

  test('of which nothing was reviewed is not determined, whatever --fail-on says', async () => {
    for (const failOn of ['never', 'minor']) {
      const { code, stdout } = await review(['--max-cost', '0.0001', '--fail-on', failOn]);
      expect(code).toBe(3);
      expect(stdout).toContain('Reviewed 0 of 2 changed files.');
    }
  });

  test('whose review fails on its way is said to have cost something', async () => {
    claude.answers(() => ({ ...json({ findings: [] }), breaksOff: 'error' }));
    const { code, stderr } = await review();
    expect(code).toBe(3);
    expect(stderr).toMatch(/What the model was asked is paid for all the same: \d+ tokens in, \d+ out, \$\d/);
  });

  test('of another name is reviewed by --head, against --base', async () => {
    await git(dir, 'checkout', '--quiet', 'main');
    const { stdout } = await review(['--head', 'feature/x', '--base', 'main', '--format', 'json']);
    expect(readFindings(stdout).reviewed).toEqual(['src/a.ts']);
  });

  test('is told with which other branches it collides, by what overlap says', async () => {
    await git(dir, 'checkout', '--quiet', '-b', 'feature/y', 'main');
    await commitFiles(dir, { 'src/a.ts': 'one\ntwo, too\nthree\n' }, 'other');
    const report = join(dir, 'overlap.json');
    const { stdout } = await parallelClaude(dir, ['overlap', '--max-age', '5000w', '--format', 'json']);
    await writeFile(report, stdout);
    const asked = claude.asked().length;
    const told = await review(['--head', 'feature/x', '--overlap-report', report]);
    expect([told.code, told.stderr]).toEqual([0, '']);
    expect(JSON.stringify(claude.asked()[asked]?.messages)).toContain(
      'feature/y: src/a.ts: git cannot merge the two (content), line 2 here, line 2 there',
    );
    await git(dir, 'checkout', '--quiet', 'feature/x');
    await commitFiles(dir, { 'src/b.ts': 'b\n' }, 'more');
    const stale = await review(['--overlap-report', report]);
    expect(stale.code).toBe(0);
    expect(stale.stderr).toMatch(/^--overlap-report is not used: it is of commit [0-9a-f]{40}, and /);
    expect(JSON.stringify(claude.asked().at(-1)?.messages)).not.toContain('git cannot merge');
  });

  test('is shown by --dry-run as it would be reviewed, without a key and without asking', async () => {
    const asked = claude.requests.length;
    const { code, stdout } = await review(['--dry-run'], {});
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1 file to review, the most valuable first:\n {2}src\/a\.ts\n/);
    expect(stdout).toMatch(
      /About \d+ tokens of changes in 1 request: about \$0\.04\d .* Nothing was asked\.\n$/,
    );
    const dear = await review(['--dry-run', '--prices', 'input=4 output=2000', '--max-cost', '3.9'], {});
    expect(dear.stdout).toMatch(/about \$4\.00 .*\nThat is more than --max-cost or --max-tokens: /);
    const json = await review(['--dry-run', '--format', 'json', '--model', 'of-my-gateway'], {});
    expect(JSON.parse(json.stdout)).toEqual({
      files: ['src/a.ts'],
      notReviewed: [expect.objectContaining({ path: 'package-lock.json', reason: 'ignored' })],
      requests: 1,
      tokens: expect.any(Number),
      isOverLimit: false,
    });
    expect(claude.requests).toHaveLength(asked);
  });
});

test.each([
  ['of a changed file', {}],
  ['that may have been renamed', { 'src/a.ts': null, 'src/b.ts': 'one\ntwo / 0\nfour\n' }],
])('in a partial clone that lacks what stood there %s says how to fetch it', async (_, files) => {
  await commitFiles(dir, files, 'more');
  await git(dir, 'config', 'uploadpack.allowFilter', 'true');
  const clone = join(await tempDir('partial'), 'clone');
  await git(dir, 'clone', '--quiet', '--filter=blob:none', `file://${dir}`, clone);
  const here = () => parallelClaude(clone, ['review', '--base', 'origin/main', '--dry-run']);
  const told = await here();
  expect(told).toMatchObject({ code: 3, stdout: '' });
  const [, ...advice] = /git (diff) (--stat) (\w+) (\w+) fetches/.exec(told.stderr) ?? [];
  await git(clone, ...advice);
  expect(await here()).toMatchObject({ code: 0, stderr: '' });
});

test('in a shallow clone says that history is cut off there, not in a folder that is gone by then', async () => {
  const clone = join(await tempDir('shallow'), 'clone');
  await git(dir, 'clone', '--quiet', '--depth=1', '--no-single-branch', `file://${dir}`, clone);
  const { code, stderr } = await parallelClaude(clone, ['review', '--base', 'origin/main', '--dry-run']);
  expect([code, stderr]).toEqual([3, expect.stringMatching(/^parallel-claude: The history here is cut off/)]);
});

describe("another reviewer's findings", () => {
  test('are shown where they mean, the worst first, without a key', async () => {
    const minor = { ...zero, severity: 'minor', title: 'Bad name', line: 99 };
    const quoting = { ...zero, line: 1, quote: 'two / 0' };
    await writeFile(join(dir, 'findings.json'), JSON.stringify([minor, quoting]));
    const { code, stdout } = await review(
      ['--findings', join(dir, 'findings.json'), '--fail-on', 'major'],
      {},
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^src\/a\.ts:2 {2}major[^]*\nsrc\/a\.ts {2}minor, quality\n {2}Bad name/);
    expect(stdout).toMatch(/\n2 findings\. The reviewer did not say which files it saw\.\n$/);
  });

  test('can do nothing to the terminal', async () => {
    const evil = {
      ...zero,
      title: 'a\u001b[31mb',
      body: 'c\u001b]0;d\u0007\n\u202ee',
      path: 'src/\u001b[2J',
    };
    await writeFile(join(dir, 'findings.json'), JSON.stringify([evil]));
    const { stdout } = await review(['--findings', join(dir, 'findings.json')], {});
    expect(stdout).toContain('a\\u{1b}[31mb');
    // eslint-disable-next-line no-control-regex -- these are what a terminal obeys
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
  });
});

describe('what cannot be done is said:', () => {
  test.each([
    [[], {}, 2, 'ANTHROPIC_API_KEY is not set'],
    [[], { ANTHROPIC_API_KEY: 'wrong' }, 3, 'At the desk the key is that of ANTHROPIC_API_KEY.\n'],
    [['--head', 'nowhere'], {}, 2, 'There is no commit "nowhere" here'],
    [['--findings', 'nowhere.json'], {}, 2, 'There is no file nowhere.json'],
    [['--overlap-report', 'nowhere.json'], { ANTHROPIC_API_KEY: 'k' }, 2, 'There is no file nowhere.json'],
    [['--findings', 'x', '--dry-run'], {}, 2, 'give one'],
    [['--dry-run', '--format', 'markdown'], {}, 2, 'give --format text or json'],
    [['--model', 'of-my-gateway'], { ANTHROPIC_API_KEY: 'k' }, 2, 'give it as prices'],
    [['--fail-on', 'all'], {}, 2, 'allowed is one of never, critical, major, minor'],
    [['--focus', 'style'], {}, 2, 'focus: "style" is not valid'],
  ])('%j %j', async (args, env, code, message) => {
    const answer = await review(args, env);
    expect(answer).toMatchObject({ code, stdout: '' });
    expect(answer.stderr).toContain(message);
    expect(answer.stderr).not.toContain('    at ');
  });

  test('a model that there is not, with the options that name it', async () => {
    const { code, stderr } = await review(['--model', 'claude-none', '--prices', 'input=1 output=1']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/Check the inputs model .* At the desk they are --model and --base-url\.\n$/);
  });
});
