import { describe, expect, it } from '@jest/globals';
import { code, codeBlock, details, escapeMarkdown, link, table } from '../../src/report/markdown.js';

describe('escapeMarkdown shows text as it is', () => {
  it.each([
    ['plain words stay, ünïcode too', 'plain words stay, ünïcode too'],
    ['**bold** _it_ ~~x~~', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~x\\~\\~'],
    ['a | b', 'a \\| b'],
    ['`x`', '\\`x\\`'],
    ['[a](b)', '\\[a\\]\\(b\\)'],
    ['![a](b)', '\\!\\[a\\]\\(b\\)'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert\\(1\\)&gt;'],
    ['<!-- parallel-claude:x -->', '&lt;\\!-- parallel-claude:x --&gt;'],
    ['&lt;', '&amp;lt;'],
    ['two\nlines\r\n', 'two\\\\nlines\\\\r\\\\n'],
    ['\u202egpj.exe', '\\\\u\\{202e\\}gpj.exe'],
    ['zero\u200bwidth', 'zero\\\\u\\{200b\\}width'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['$x$', '\\$x\\$'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it.each([
    ['@octo-org/team hello', '@&#8203;octo-org/team hello'],
    ['mail a@b.example', 'mail a@&#8203;b.example'],
    ['fixes #12', 'fixes #&#8203;12'],
    ['o/r#12', 'o/r#&#8203;12'],
    ['GH-12', 'GH&#8203;-12'],
    ['https://example.com/o/r/issues/1', 'https:&#8203;//example.com/o/r/issues/1'],
    ['www.example.com', 'www&#8203;.example.com'],
    ['_www.example.com', '\\_www&#8203;.example.com'],
  ])('and neither pings nor links: %s', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});

describe('code cannot be broken out of', () => {
  it.each([
    ['src/api.ts', '`src/api.ts`'],
    ['@team #12 {b}', '`@team #12 {b}`'],
    ['<b>', '<code>&lt;b&gt;</code>'],
    ['a`b', '<code>a&#96;b</code>'],
    ['``` | <img>', '<code>&#96;&#96;&#96; &#124; &lt;img&gt;</code>'],
    ['a|b', '<code>a&#124;b</code>'],
    [' padded ', '<code> padded </code>'],
    ['`@team` **x**', '<code>&#96;&#64;team&#96; &#42;&#42;x&#42;&#42;</code>'],
    ['<www.x.y>', '<code>&lt;&#119;ww.x.y&gt;</code>'],
    ['a\nb', '`a\\nb`'],
    ['', '<code></code>'],
  ])('%j', (text, expected) => {
    expect(code(text)).toBe(expected);
  });
});

it('a table has one line a row, also where a cell has more', () => {
  expect(table(['a', 'b'], [['1', '2\n3']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2<br>3 |');
});

it('a folded section shows its summary as plain text', () => {
  expect(details('</summary><b>@me #1\n', 'body')).toBe(
    '<details><summary>&lt;/summary&gt;&lt;b&gt;@&#8203;me #&#8203;1\\n</summary>\n\nbody\n\n</details>',
  );
});

describe('a link', () => {
  it('shows its text and keeps its address whole', () => {
    expect(link('a [b]', 'https://example.com/a(b)|c d')).toBe(
      '[a \\[b\\]](https://example.com/a%28b%29%7cc%20d)',
    );
  });
  it.each(['javascript:alert(1)', 'data:text/html,x', '', '/relative', 'not an address'])(
    'to %j is none',
    (url) => {
      expect(link('text', url)).toBe('text');
    },
  );
});

it('a code block is fenced by more backticks than it holds', () => {
  expect(codeBlock('sh', 'a\n```\n````\nb')).toBe('`````sh\na\n```\n````\nb\n`````');
  expect(codeBlock('', 'a')).toBe('```\na\n```');
});
