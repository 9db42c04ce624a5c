import { beforeAll, describe, expect, test } from '@jest/globals';
import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

let eslint: ESLint;
beforeAll(() => {
  // Only the rules that hold the direction: a snippet need not be a whole module.
  eslint = new ESLint({
    cwd: root,
    ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-') || ruleId === 'import-x/no-cycle',
  });
});

/** What the rules say about a file of the project that would hold this text. */
async function said(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: `${root}${filePath}` });
  if (result?.messages.some(({ fatal }) => fatal)) throw new Error(JSON.stringify(result.messages));
  return (result?.messages ?? []).map(({ message }) => message);
}

const use = (from: string): string => `import { x } from '${from}';\nexport const y = x;\n`;

describe('the direction rule refuses', () => {
  test.each([
    [
      'a capability that imports the runner',
      'src/overlap/local.ts',
      use('../runner/runner.js'),
      'src/overlap may import only itself, git,',
    ],
    [
      'a capability that imports the command',
      'src/overlap/local.ts',
      use('../cli/main.js'),
      'src/overlap may import only',
    ],
    [
      'a capability that imports another',
      'src/overlap/local.ts',
      use('../boundaries/verdict.js'),
      'src/overlap may import only',
    ],
    [
      'an action that is imported',
      'src/overlap/local.ts',
      use('../../actions/overlap.js'),
      'src/overlap may import only',
    ],
    [
      'a subfolder that leaves its room',
      'src/overlap/compare/pairs.ts',
      use('../../runner/runner.js'),
      'src/overlap may import only itself, git,',
    ],
    [
      'the command that knows @actions/core',
      'src/cli/main.ts',
      use('@actions/core'),
      'Only src/runner knows @actions/core.',
    ],
    [
      'the command that starts a process',
      'src/cli/main.ts',
      use('node:child_process'),
      'Only src/git starts git, and',
    ],
    [
      'git that imports github',
      'src/git/merge.ts',
      use('../github/client.js'),
      'src/git may import only itself, report',
    ],
    [
      'git that imports a capability',
      'src/git/merge.ts',
      use('../overlap/report.js'),
      'src/git may import only',
    ],
    [
      'github that imports git',
      'src/github/client.ts',
      use('../git/merge.js'),
      'src/github may import only itself, report',
    ],
    [
      'report that imports anything',
      'src/report/log.ts',
      use('../git/merge.js'),
      'src/report may import only itself',
    ],
    [
      'a type that goes the wrong way',
      'src/git/merge.ts',
      "export type { OverlapReport } from '../overlap/report.js';\n",
      'src/git may import only',
    ],
    [
      'a model asked outside claude',
      'src/review/find/find.ts',
      use('@anthropic-ai/sdk'),
      'Only src/claude calls a model.',
    ],
    [
      'claude that imports a capability',
      'src/claude/connect.ts',
      use('../review/finding.js'),
      'src/claude may import only itself, report',
    ],
    [
      '@actions/core outside the runner',
      'src/overlap/local.ts',
      use('@actions/core'),
      'Only src/runner knows @actions/core.',
    ],
    [
      'the API outside github',
      'src/overlap/local.ts',
      use('@actions/github'),
      'Only src/github calls the GitHub API.',
    ],
    [
      'octokit outside github',
      'src/runner/runner.ts',
      use('@octokit/plugin-retry'),
      'Only src/github calls the GitHub API.',
    ],
    [
      'a child process outside git',
      'src/overlap/local.ts',
      use('node:child_process'),
      'Only src/git starts git, and',
    ],
    [
      'a child process by its old name',
      'src/runner/runner.ts',
      use('child_process'),
      'Only src/git starts git, and',
    ],
    [
      'a merger that is started elsewhere',
      'src/segments/merger/run-merger.ts',
      use('node:child_process'),
      'Only src/git starts git, and src/segments/merger/child.ts mergers.',
    ],
    [
      'the file that starts mergers, and imports another capability',
      'src/segments/merger/child.ts',
      use('../../overlap/report.js'),
      'src/segments may import only itself, git,',
    ],
    [
      'process in a capability',
      'src/overlap/local.ts',
      'export const x = process.env;\n',
      'Effects stand at the edge: pass it in',
    ],
    [
      'console in a capability',
      'src/overlap/local.ts',
      "console.log('x');\nexport {};\n",
      'Effects stand at the edge: pass a log in.',
    ],
    ['the clock in a capability', 'src/git/retry.ts', 'export const x = Date.now();\n', 'Pass the clock in.'],
  ])('%s', async (_, filePath, text, expected) => {
    expect(await said(filePath, text)).toContainEqual(expect.stringContaining(expected));
  });

  test('a cycle', async () => {
    const messages = await said(
      'src/git/errors.ts',
      "export { runGit } from './process.js';\nexport class GitError extends Error {}\n",
    );
    expect(messages).toEqual([expect.stringMatching(/cycle/i)]);
  });
});

describe('the direction rule allows', () => {
  test.each([
    [
      'a capability that stands on the foundation',
      'src/overlap/local.ts',
      use('../git/merge.js') + "export * from '../report/log.js';\n",
    ],
    ['a file that imports its neighbour', 'src/overlap/local.ts', use('./report.js')],
    [
      'a subfolder that uses its room and the foundation',
      'src/overlap/compare/pairs.ts',
      use('../report.js') + "export * from '../../git/merge.js';\n",
    ],
    ['the runner that knows @actions/core', 'src/runner/runner.ts', use('@actions/core')],
    ['the runner that reads the environment', 'src/runner/environment.ts', 'export const x = process.env;\n'],
    [
      'the command that composes capabilities',
      'src/cli/main.ts',
      use('../overlap/report.js') + 'export const z = Date.now();\n',
    ],
    ['git that starts processes', 'src/git/process.ts', use('node:child_process')],
    [
      'the one file that starts mergers',
      'src/segments/merger/child.ts',
      use('node:child_process') + "export * from '../../git/environment.js';\n",
    ],
  ])('%s', async (_, filePath, text) => {
    expect(await said(filePath, text)).toEqual([]);
  });
});
