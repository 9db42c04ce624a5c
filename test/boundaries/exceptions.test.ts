import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allowLine, exceptionAuthors, exceptionsAt } from '../../src/boundaries/exceptions.js';
import { compileGlobs } from '../../src/config/globs.js';
import { drawnPath } from './drawn.js';

const head = '0123456789abcdef0123456789abcdef01234567';
const mayWrite = new Map([
  ['owner', true],
  ['guest', false],
]);
const good = `/parallel-claude allow src/** at ${head} because the build is broken`;

function at(body: string, author = 'owner') {
  return exceptionsAt(head, [{ body, author }], mayWrite);
}

describe('an exception holds', () => {
  it.each([
    ['as the whole comment', good],
    ['with spaces after it', `${good}  \t`],
    ['with Windows line ends', `Fine.\r\n\r\n${good}\r\n`],
    ['after a paragraph', `I have read this.\n\n${good}\n\nThanks.`],
    ['after code that has ended', `\`\`\`\ncode\n\`\`\`\n\n${good}`],
    ['after code in tildes that has ended', `~~~\n\`\`\`\n~~~\n\n${good}`],
    ['after a quote and an empty line', `> quoted\n\n${good}`],
    ['after a hidden remark on one line', `<!-- x -->\n\n${good}`],
    ['with a commit in capitals', good.replace(head, head.toUpperCase())],
  ])('%s', (_, body) => {
    expect(at(body)).toEqual({
      holding: [
        {
          glob: 'src/**',
          sha: expect.stringMatching(/^0123456[0-9a-f]*$/),
          reason: 'the build is broken',
          by: 'owner',
        },
      ],
      void: [],
    });
  });

  it('also several, line by line, with names that hold spaces', () => {
    const body = [good, `/parallel-claude allow a b/at c at ${head} because at last because`].join('\n');
    expect(at(body).holding.map(({ glob, reason }) => [glob, reason])).toEqual([
      ['src/**', 'the build is broken'],
      ['a b/at c', 'at last because'],
    ]);
  });
});

describe('what is no command is passed over', () => {
  it.each([
    ['in a line of text', `Write ${good}`],
    ['indented by a space', ` ${good}`],
    ['indented as code', `    ${good}`],
    ['indented by a tab', `\t${good}`],
    ['in code', `\`\`\`\n${good}\n\`\`\``],
    ['in code after an empty line', `\`\`\`sh\n\n${good}\n`],
    ['in code that never ends', `~~~\n\n${good}`],
    ['in code whose fence is longer', `\`\`\`\`\n\`\`\`\n\n${good}\n\`\`\`\``],
    ['in code whose fence is of another kind', `\`\`\`\n~~~\n\n${good}`],
    ['in an indented fence', `  \`\`\`\n\n${good}`],
    ['quoted', `> ${good}`],
    ['quoted by going on without the sign', `> quoted\n${good}`],
    ['in a list', `- ${good}`],
    ['going on in a list', `- item\n${good}`],
    ['going on in a paragraph', `text\n${good}`],
    ['in what GitHub hides', `<!--\n\n${good}\n\n-->`],
    ['in what GitHub hides, opened in a line of text', `text <!-- x\n\n${good}\n\n-->`],
    ['in what GitHub hides, closed and opened again', `<!-- a --><!--\n\n${good}`],
    ['in preformatted text', `<pre>\n\n${good}\n</pre>`],
    ['in capitals', good.toUpperCase()],
    ['another command', good.replace('allow', 'allowed')],
    ['between back quotes', `\`${good}\``],
  ])('%s', (_, body) => {
    expect(at(body)).toEqual({ holding: [], void: [] });
  });
});

describe('an exception is void, saying why', () => {
  const old = 'f'.repeat(40);
  it.each([
    [
      'for another commit',
      good.replace(head, old),
      'it is for commit ffffffffffff, and the branch is at 0123456789ab',
    ],
    ['for more than the commit', good.replace(head, `${head}0`), 'it is for commit'],
    // Who pushes can make another commit that begins with the same digits.
    ['with a commit cut short', good.replace(head, head.slice(0, 39)), 'the commit with all its digits'],
    [
      'without a reason',
      `/parallel-claude allow src/** at ${head} because`,
      'not complete; write /parallel-claude allow <glob>',
    ],
    ['with a reason of spaces', `/parallel-claude allow src/** at ${head} because   `, 'not complete'],
    ['with the reason left as it was to copy', allowLine(['src/a'], head), 'it has no reason'],
    ['without a glob', `/parallel-claude allow at ${head} because x`, 'not complete'],
    ['without anything', '/parallel-claude allow', 'not complete'],
    [
      'with a glob that is none',
      good.replace('src/**', 'src/['),
      'the glob "src/[" has a [ without its partner',
    ],
    ['with a glob from outside', good.replace('src/**', '../x'), 'no name holds . or ..'],
    ['with a glob that takes out', good.replace('src/**', '!src/x'), 'begins with !'],
    ['with a branch for a commit', good.replace(head, 'main'), 'not complete'],
  ])('%s', (_, body, why) => {
    const { holding, void: refused } = at(body);
    expect(holding).toEqual([]);
    expect(refused).toEqual([{ line: body.trimEnd(), by: 'owner', why: expect.stringContaining(why) }]);
  });

  it.each(['guest', 'stranger', 'Owner', '__proto__'])(
    'from %s, who is not known to have write access',
    (author) => {
      expect(at(good, author)).toEqual({
        holding: [],
        void: [
          {
            line: good,
            by: author,
            why: `${author} has no write access; somebody who has may write the same`,
          },
        ],
      });
    },
  );

  it('a very long line is told in short', () => {
    expect(at(`${good.replace(head, 'x')}${'y'.repeat(60_000)}`).void[0]?.line).toHaveLength(200);
  });
});

it('only who wrote a command has to be looked up, once', () => {
  const comments = [
    { body: 'hello', author: 'a' },
    { body: good, author: 'b' },
    { body: good, author: 'b' },
  ];
  expect(exceptionAuthors(comments)).toEqual(['b']);
});

describe('the line to copy', () => {
  const filled = (paths: readonly string[]) => allowLine(paths, head).replaceAll('<why>', 'of a reason');

  it('is as short as a person would write it', () => {
    expect(allowLine(['src/a.ts'], head)).toBe(`/parallel-claude allow src/a.ts at ${head} because <why>`);
    expect(allowLine(['a', 'b/[id].ts'], head)).toBe(
      `/parallel-claude allow {a,b/\\[id\\].ts} at ${head} because <why>`,
    );
    expect(allowLine([], head)).toBe('');
  });

  it.each([
    ['a b.ts'],
    ['!a'],
    ['{a,b}'],
    ['a\\b'],
    [' a '],
    ['a\nb'],
    ['a\u202eb'],
    [`x at ${head} because y`],
    ['`a`'],
    ['#a'],
    ['-a'],
    ['\udcff'],
    ['a'.repeat(600)],
    [`${'a'.repeat(600)}/b`],
    [`${'folder/'.repeat(100)}a`],
    [`${'[x]/'.repeat(120)}a`],
    ['😀'.repeat(400)],
  ])('allows %j once a reason is there', (path) => {
    const { holding, void: refused } = at(filled([path]));
    expect(refused).toEqual([]);
    const allows = compileGlobs(
      holding.map(({ glob }) => glob),
      'x',
    );
    expect([path, 'src/other', 'other'].map(allows)).toEqual([true, false, false]);
  });

  it('allows whatever paths there are, and nothing else where they can be written', () => {
    fc.assert(
      fc.property(fc.array(drawnPath, { minLength: 1, maxLength: 40 }), drawnPath, (paths, other) => {
        const { holding, void: refused } = at(filled(paths));
        const globs = holding.map(({ glob }) => glob);
        expect(refused).toEqual([]);
        const allows = compileGlobs(globs, 'x');
        for (const path of paths) expect([path, allows(path)]).toEqual([path, true]);
        const isPlain = [...paths, other].every((path) => /^[^\p{C}]*$/u.test(path));
        if (isPlain && !paths.includes(other)) expect([other, allows(other)]).toEqual([other, false]);
      }),
    );
  });

  it('is several lines where one would be too long', () => {
    const paths = Array.from({ length: 200 }, (_, i) => `src/some/folder/file${i}.ts`);
    const { holding } = at(filled(paths));
    expect(holding.length).toBeGreaterThan(1);
    const allows = compileGlobs(
      holding.map(({ glob }) => glob),
      'x',
    );
    expect(paths.every(allows)).toBe(true);
  });
});
