import { spawnSync } from 'node:child_process';
import { expect, it } from '@jest/globals';
import { pathBytes, pathText } from '../../src/git/path-text.js';
import { shellQuote } from '../../src/report/shell-quote.js';
import { hostile } from '../overlap/show/reports.js';

const readBack = (text: string): Buffer =>
  spawnSync('bash', ['-c', `printf %s ${shellQuote(text)}`], { env: { ...process.env, LC_ALL: 'C.UTF-8' } })
    .stdout;

it.each([...hostile, 'plain/name', '', "a'b\\n\u202e", '😀', '-x', '~', 'a\\b'])(
  'a shell reads %j back as it is',
  (text) => {
    expect(readBack(text).toString()).toBe(text);
    for (const hidden of ['\n', '\u202e', '\u001b']) expect(shellQuote(text)).not.toContain(hidden);
  },
);

it('a shell reads a path back whose bytes are no UTF-8', () => {
  const bytes = Buffer.from([0x61, 0xff, 0x62, 0x80, 0x39, 0x27, 0xc3, 0xa9]).toString('latin1');
  expect(readBack(pathText(bytes)).toString('latin1')).toBe(pathBytes(pathText(bytes)));
});
