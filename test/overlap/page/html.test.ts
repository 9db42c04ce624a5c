import { expect, test } from '@jest/globals';
import { escapeHtml, html, Markup, scriptJson, webAddress } from '../../../src/overlap/page/html.js';

test('text put into a template is escaped, in elements and attributes; markup and lists of it are not', () => {
  const text = `<img src=x onerror="alert(1)"> & '</b>'`;
  const escaped = '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;&lt;/b&gt;&#39;';
  expect(escapeHtml(text)).toBe(escaped);
  expect(html`<b title="${text}">${text}</b>${[new Markup('<i>1</i>'), html`<i>${2}</i>`]}`.text).toBe(
    `<b title="${escaped}">${escaped}</b><i>1</i><i>2</i>`,
  );
});

test('JSON inside a script ends no script, starts no comment, and reads back as it was', () => {
  const value = ['</script><script>alert(1)</script>', '<!-- <script', ']]>', '-->', '\u2028\u2029', '"\\'];
  const written = scriptJson(value);
  expect(written).not.toMatch(/[<>\u2028\u2029]/);
  expect(JSON.parse(written)).toEqual(value);
});

test.each([
  ['https://github.com/o/r/pull/1', 'https://github.com/o/r/pull/1'],
  ['http://ghe.example/o/r', 'http://ghe.example/o/r'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,<script>alert(1)</script>', undefined],
  ['/pull/1', undefined],
  ['', undefined],
])('an address stands in a link only where it is one of the web: %s', (url, expected) => {
  expect(webAddress(url)).toBe(expected);
});
