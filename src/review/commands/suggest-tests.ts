import { compileGlobs } from '../../config/globs.js';
import { fileAt, filesUnder } from '../../git/objects.js';
import { pathText } from '../../git/path-text.js';
import { changesWithRenames } from '../../git/renames.js';
import type { Repository } from '../../git/repository.js';
import { code, codeBlock } from '../../report/markdown.js';
import { inertCode, untrustedTitle } from '../../report/untrusted-markdown.js';
import { shorten } from '../../report/visible.js';
import { ignoredByDefault } from '../find/left-out.js';
import { kindOf, kinds } from '../find/rank.js';
import { textLines } from '../place.js';
import { ask, type AskSource } from './ask.js';
import type { Reply } from './attend.js';
import { beginningOf, type Beginning } from './conversation.js';
import { isTestPath, testFrameworkOf, type TestFramework } from './test-framework.js';

/** A test as the model gives it. */
interface Test {
  path: string;
  code: string;
  why: string;
}

const schema = {
  type: 'object',
  properties: {
    tests: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, code: { type: 'string' }, why: { type: 'string' } },
        required: ['path', 'code', 'why'],
        additionalProperties: false,
      },
    },
  },
  required: ['tests'],
  additionalProperties: false,
};

/** Characters of the change and of the example that are shown, and of one test that is taken. */
const mostShown = 60_000;
const mostOfExample = 6_000;
const longestTest = 8_000;
const mostTests = 3;
/** Changed files of a kind that are shown, as far as there is room: git takes no endless list. */
const mostDiffed = 500;
/** Changed files of which it is asked how they are tested. */
const mostLookedAt = 30;
/** Lines of a suggestion: more is better read than applied at a click. */
const mostSuggested = 60;

/**
 * Writes tests for the change, or for the file that the conversation is on, as the repository's own tests are written.
 * @throws {GitHubError} {GitError} {ModelError}
 */
export async function suggestTests(source: AskSource): Promise<Reply> {
  const { repository, base, head, github, comment } = source;
  const beginning = await beginningOf(github, comment);
  const change = await diffOf(source, beginning?.path);
  if (change.text === '') return { isDone: false, text: 'Nothing is changed here that could be tested.' };
  const { path, framework } = await testedBy(change.paths, (file) => fileAt(repository, base, file));
  const example = await exampleFor(repository, base, path);
  const answer = await ask(source, {
    task: [
      'Write the tests that this change lacks: of behaviour that it adds or alters and that no test shown checks, edge cases and failures first. Each must fail where that behaviour breaks. At most three, each ready to run.',
      framework
        ? 'Use the test framework that is named below, and no other library.'
        : 'Use the usual test framework of the language.',
      'Write as the example does, where there is one. `path`: where the test belongs, a file of its own or one that is there. `code`: what to put there, with the imports that a new file needs. `why`: one sentence, what it would catch.',
    ].join(' '),
    shown: [
      ...(framework ? ([['test framework', framework.name]] as const) : []),
      ...(example ? ([[`example: ${example.path}`, example.text]] as const) : []),
      ['the change', change.text],
    ],
    schema,
    answer: 8_000,
  });
  if (!('value' in answer)) return answer;
  const tests = (answer.value as { tests: Test[] }).tests
    .filter((test) => test.code.trim() !== '' && test.code.length <= longestTest)
    .slice(0, mostTests)
    .map((test) => ({ ...test, code: source.redact(test.code), why: source.redact(test.why) }));
  if (tests.length === 0) return { isDone: true, text: 'The model knows of no test that this change lacks.' };
  const there = beginning && (await linesAt(repository, head, beginning));
  return { isDone: true, text: tests.map((test) => render(test, beginning, there)).join('\n\n') };
}

/**
 * As `git diff` shows it, of one file, or of all that a review looks at: source before tests and documents, so that it is
 * not what is cut off.
 */
async function diffOf(
  { repository, base, head, ignore }: AskSource,
  only: string | undefined,
): Promise<{ text: string; paths: string[] }> {
  const isIgnored = compileGlobs([...ignoredByDefault, ...ignore], 'ignore');
  const changes = (await changesWithRenames(repository, base, head))
    .map(({ path, oldPath = path }) => ({ path: pathText(path), oldPath: pathText(oldPath) }))
    .filter(({ path }) => (only === undefined ? !isIgnored(path) : path === only))
    // What is not UTF-8 cannot be said to git in an argument.
    .filter(({ path, oldPath }) => !/\p{Cs}/u.test(path + oldPath));
  const chunks: Buffer[] = [];
  let size = 0;
  for (const kind of kinds) {
    const some = changes.filter(({ path }) => kindOf(path) === kind).slice(0, mostDiffed);
    if (some.length === 0 || size > mostShown) continue;
    const args = [
      'diff-tree',
      '-r',
      '-p',
      '-U10',
      '--no-ext-diff',
      '--no-textconv',
      '--find-renames',
      '--no-color',
    ];
    await repository.must(
      [...args, base, head, '--', ...some.flatMap(({ path, oldPath }) => [path, oldPath])],
      {
        env: { GIT_LITERAL_PATHSPECS: '1' },
        // However large the change is, no more of it is kept than is shown.
        onStdout: (chunk) => {
          if (size <= mostShown) chunks.push(chunk);
          size += chunk.length;
        },
      },
    );
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const isCut = text.length > mostShown;
  return {
    text: isCut ? `${text.slice(0, mostShown)}\n… (cut)` : text,
    paths: changes.map(({ path }) => path),
  };
}

/** Of the changed files the first that something says how to test; tests themselves come last. */
async function testedBy(
  paths: readonly string[],
  read: (path: string) => Promise<string | undefined>,
): Promise<{ path: string; framework?: TestFramework }> {
  const inOrder = [...paths.filter((path) => !isTestPath(path)), ...paths.filter(isTestPath)];
  for (const path of inOrder.slice(0, mostLookedAt)) {
    const framework = await testFrameworkOf(path, read);
    if (framework) return { path, framework };
  }
  return { path: inOrder[0] ?? '' };
}

/** The start of the test on base that stands nearest to a file, of the same language. */
async function exampleFor(
  repository: Repository,
  base: string,
  path: string,
): Promise<{ path: string; text: string } | undefined> {
  const ending = /\.[a-z]+$/i.exec(path)?.[0] ?? '';
  const tests = (await filesUnder(repository, base))
    .map(pathText)
    .filter((name) => name.endsWith(ending) && isTestPath(name));
  const nearest = tests.toSorted((a, b) => likeness(b, path) - likeness(a, path))[0];
  const text = nearest === undefined ? undefined : await fileAt(repository, base, nearest);
  return nearest === undefined || text === undefined
    ? undefined
    : { path: nearest, text: text.slice(0, mostOfExample) };
}

/** How much of two paths is the same: folders in common, and the name that is tested. */
function likeness(test: string, path: string): number {
  const folders = new Set(path.split('/').slice(0, -1));
  const common = test.split('/').filter((folder) => folders.has(folder)).length;
  const name = path.split('/').at(-1)?.replace(/\..*$/, '') ?? '';
  return common + (name !== '' && test.includes(name) ? 10 : 0);
}

async function linesAt(repository: Repository, head: string, { path, lines }: Beginning): Promise<string[]> {
  if (!lines) return [];
  const text = (await fileAt(repository, head, path)) ?? '';
  return textLines(text).slice(lines.from - 1, lines.to);
}

/** A block that GitHub applies at a click, where the conversation is on lines of the very file; else one to copy. */
function render(
  { path, code: text, why }: Test,
  beginning: Beginning | undefined,
  there: readonly string[] = [],
): string {
  const said = untrustedTitle(shorten(why, 300));
  const lines = [...there, ...textLines(text)];
  const isHere = there.length > 0 && path === beginning?.path && lines.length <= mostSuggested;
  if (isHere && inertCode(text) === text) return `${said}\n\n${codeBlock('suggestion', lines.join('\n'))}`;
  // What GitHub would draw is longer, or no test.
  const language = /\.([cm]?[jt]sx?|py|go|rs|java|kt|rb|php|exs?|cs|sh)$/.exec(path)?.[1] ?? 'text';
  return `${code(shorten(path, 200))}: ${said}\n\n${codeBlock(language, inertCode(textLines(text).join('\n')))}`;
}
