import { describe, expect, test } from '@jest/globals';
import { redactor, redactFinding } from '../../../src/review/find/redact.js';

const secret = 'p4ss-Wörd+very/secret';
const redact = redactor([secret, 'short']);

describe('a value that must not be told', () => {
  test.each([
    ['as it is', secret],
    ['twice', `${secret}${secret}`],
    ['with spaces', Array.from(secret).join(' ')],
    ['with dots', Array.from(secret).join('.')],
    ['with zero-width characters', Array.from(secret).join('\u200b')],
    ['a character a line', Array.from(secret).join('\n')],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['in base64, a part of something longer', Buffer.from(`x${secret}y`).toString('base64')],
    ['in base64, a part of something else', Buffer.from(`xy${secret}`).toString('base64')],
    ['in hex', Buffer.from(secret).toString('hex')],
    ['in an address', encodeURIComponent(secret)],
    ['backwards', Array.from(secret).reverse().join('')],
  ])('is taken out %s', (_, text) => {
    const told = redact(`It is ${text}.`);
    expect(told).toMatch(/^It is (\[redacted\])+\.$/);
  });

  test('is not looked for where it is too short to be one', () => {
    expect(redact('a short text')).toBe('a short text');
  });
});

describe('what looks like a token is taken out, whoever’s it is', () => {
  // Put together here, so that nobody takes this file for a leak.
  const x = (count: number) => 'a1B2'.repeat(count);
  test.each([
    `sk-ant-api03-${x(6)}`,
    `ghp_${x(9)}`,
    `ghs_${x(9)}`,
    `github_pat_${x(8)}`,
    `glpat-${x(5)}`,
    `AKIA${'A1B2C3D4'.repeat(2)}`,
    `xoxb-${x(4)}`,
    `AIza${x(9)}`,
    `npm_${x(9)}`,
    `sk_live_${x(6)}`,
    `eyJ${x(4)}.eyJ${x(4)}.${x(4)}`,
    `-----BEGIN RSA PRIVATE KEY-----\n${x(20)}\n-----END RSA PRIVATE KEY-----`,
  ])('%s', (token) => {
    expect(redact(`key: ${token} end`)).toBe('key: [redacted] end');
    expect(redact(Buffer.from(`tell ${token}`).toString('base64'))).toBe('[redacted]');
  });

  test.each([
    ['spelt out', Array.from('ghp_0123456789abcdefABCD').join(' ')],
    ['with zero-width characters', Array.from('ghp_0123456789abcdefABCD').join('\u200b')],
    ['backwards', Array.from('ghp_0123456789abcdefABCD').reverse().join('')],
    ['in hex', Buffer.from('ghp_0123456789abcdefABCD').toString('hex')],
  ])('a token that nobody gave us, %s', (_, told) => {
    expect(redact(`key: ${told}.`)).toBe('key: [redacted].');
  });

  test('but not letters that are only far apart', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz').join(' ');
    expect(redact(letters)).toBe(letters);
  });

  test('the password in an address', () => {
    expect(redact('https://user:hunter2@example.com/x')).toBe('https://user:[redacted]@example.com/x');
  });
});

test.each([
  'const token = process.env.TOKEN;',
  'The function `getUserById` in src/users/repository.ts returns null when the row is missing.',
  'e83c5163316f89bfbde7d9ab23ca2e25604af290',
  'https://example.com/path?query=1#fragment',
  'ThisIsAVeryLongCamelCaseIdentifierThatNobodyLikes',
])('ordinary text stays: %s', (text) => {
  expect(redact(text)).toBe(text);
});

test('a suggestion that holds a secret is gone, not mangled', () => {
  const finding = {
    category: 'security',
    severity: 'critical',
    path: 'a.ts',
    line: 1,
    title: `Leaks ${secret}`,
    body: secret,
    suggestion: `const key = '${secret}';`,
  } as const;
  expect(redactFinding(finding, redact)).toEqual({
    category: 'security',
    severity: 'critical',
    path: 'a.ts',
    line: 1,
    title: 'Leaks [redacted]',
    body: '[redacted]',
  });
});
