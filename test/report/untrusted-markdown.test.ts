import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { marked } from 'marked';
import {
  inertCode,
  splitBlocks,
  untrustedMarkdown,
  untrustedTitle,
} from '../../src/report/untrusted-markdown.js';

const shown = (text: string) => untrustedMarkdown(text).join('\n\n');
const html = (text: string) => marked.parse(shown(text), { gfm: true, async: false });

describe('what helps to read stays', () => {
  test.each([
    ['One.\n\nTwo\nlines.', 'One.\n\nTwo\nlines.'],
    ['- a\n  * b\n2) c', '- a\n  - b\n2. c'],
    ['Use `x < y` and **not** it.', 'Use <code>x &lt; y</code> and **not** it.'],
    ['## Why\nBecause.', '**Why**\nBecause.'],
    ['```ts\nlet a = "<b>";\n```\nso', '```ts\nlet a = "<b>";\n```\n\nso'],
    ['~~~\n```\n~~~', '````text\n```\n````'],
    ['```js\nnever closed', '```js\nnever closed\n```'],
    ['tab\there', 'tab here'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('what could do something does nothing', () => {
  test.each([
    ['@octo-org/team please look', '@&#8203;octo-org/team please look'],
    ['**@octocat** and `@octocat`', '**@&#8203;octocat** and `@octocat`'],
    ['fixes #12, GH-7', 'fixes #&#8203;12, GH&#8203;-7'],
    ['::set-output name=x::y', ':&#8203;:set-output name=x::y'],
    ['  ::error::x', ':&#8203;:error::x'],
    ['##[error]x', '#&#8203;#&#8203;\\[error\\]x'],
    ['```\n::add-mask::x\n##[group]y\n```', '```text\n: :add-mask::x\n## [group]y\n```'],
    ['```suggestion\nrm -rf\n```', '```text\nrm -rf\n```'],
    ['```mermaid\ngraph TD\n```', '```text\ngraph TD\n```'],
    ['```js onload=x <b>\n1\n```', '```js\n1\n```'],
    ['<!-- parallel-claude:finding e30= -->', '&lt;\\!-- parallel-claude:finding e30= --&gt;'],
    ['a\u202eb\u200b', 'a\\\\u\\{202e\\}b\\\\u\\{200b\\}'],
    ['```\na\u202eb\n```', '```text\na\\u{202e}b\n```'],
    ['# @team', '**@&#8203;team**'],
    ['===\n---', '\\===\n\\---'],
  ])('%j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test.each([
    '<img src=x onerror=alert(1)> <details open> <script>',
    '[click](https://evil.example) ![x](https://evil.example/x.png) <https://evil.example> https://evil.example www.evil.example',
    '[a]: https://evil.example\n\n[a]',
    '> quote\n\n| a | b |\n|---|---|\n| <b> | [x](y) |',
    '`<b>` **<i>[x](y)</i>** ***x***',
    '- <b>\n    - [x](y)\n        - ![z](w)',
    'mail someone@evil.example',
  ])('%s becomes neither a link nor an image nor HTML', (text) => {
    expect(html(text)).not.toMatch(/<(?!\/?(p|ul|ol|li|strong|em|code|pre|br)\b)/);
  });

  test('whatever it is made of', () => {
    const piece = fc.constantFrom(
      ...[
        '`',
        '``',
        '```',
        '~~~',
        '**',
        '*',
        '_',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '!',
        '#',
        '@a',
        '::',
        '\\',
        '|',
      ],
      ...[
        '\n',
        '\n\n',
        '    ',
        '- ',
        '1. ',
        '&lt;',
        'http://x.y',
        'www.x.y',
        'x',
        ' ',
        '\t',
        '\u202e',
        '-->',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = html(pieces.join(''));
        expect(text).not.toMatch(/<(?!\/?(p|ul|ol|li|strong|em|code|pre|br|del)\b)/);
        expect(text).not.toContain('\u202e');
      }),
      { numRuns: 2_000 },
    );
  });
});

test('as many blocks are shown as have room, and the others are the rest', () => {
  expect(splitBlocks('one\n\ntwo\n\nthree', 12)).toEqual({ shown: ['one', 'two'], rest: ['three'] });
  expect(splitBlocks('one', 12)).toEqual({ shown: ['one'], rest: [] });
  expect(splitBlocks('', 12)).toEqual({ shown: [], rest: [] });
});

test('of a first block that has no room a part is shown, within the room whatever it is made of', () => {
  const long = splitBlocks('word '.repeat(100), 50);
  expect(long.shown[0]).toMatch(/^(word )+wor?d?…$/);
  expect(long.rest).toHaveLength(1);
  const escaped = splitBlocks('\u202e'.repeat(100), 50);
  expect(escaped.shown[0]?.length).toBeLessThanOrEqual(50);
  expect(escaped.rest).toHaveLength(1);
});

test('code keeps its bytes where nothing in it is unseen or a command', () => {
  expect(inertCode('\tif (a::b) {\n  "ü" }')).toBe('\tif (a::b) {\n  "ü" }');
  expect(inertCode('::x\r\n')).toBe(': :x\\r\n');
});

describe('a title', () => {
  test.each([
    ['`sum(a)` of **nothing**', '`sum(a)` of \\*\\*nothing\\*\\*'],
    ['`a | b` and ```', '<code>a &#124; b</code> and \\`\\`\\`'],
    ['# One\n`two\nthree` @octo', '#&#8203; One\\\\n`two\\nthree` @&#8203;octo'],
    ['[`a`](https://evil.example)', '\\[`a`\\]\\(https:&#8203;//evil.example\\)'],
  ])('%j keeps its code, and stays one line of text', (text, expected) => {
    expect(untrustedTitle(text)).toBe(expected);
  });
});
