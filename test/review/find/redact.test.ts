import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
    ...['-', '_', '.', '|', ' * ', '**', '\u2060', '\u00ad', ' \u{1f600}'].map(
      (between) => [`with ${JSON.stringify(between)} between`, Array.from(secret).join(between)] as const,
    ),
    [
      'with now this and now that between',
      Array.from(secret).reduce((all, one, at) => all + '-_. '.charAt(at % 4) + one),
    ],
    ['in capitals', secret.toUpperCase()],
    [
      'in fullwidth letters',
      secret.replace(/[!-~]/g, (one) => String.fromCodePoint(one.charCodeAt(0) + 0xfee0)),
    ],
    ['with its marks apart', secret.normalize('NFD')],
    ['in base64, on several lines', Buffer.from(secret).toString('base64').replace(/.{9}/g, '$&\n')],
    ['in base64 for addresses', Buffer.from(`??${secret}`).toString('base64url')],
    ['backwards, spelt out', Array.from(secret).reverse().join('-')],
    ['in hex', Buffer.from(secret).toString('hex')],
    ['in large hex', Buffer.from(secret).toString('hex').toUpperCase()],
    ...[' ', ':', '\\x', ', 0x', '%', '\\u00'].map(
      (between) =>
        [
          `in hex with ${between}`,
          Buffer.from(secret)
            .toString('hex')
            .replace(/..(?!$)/g, (pair) => pair + between),
        ] as const,
    ),
    ['in numbers', Buffer.from(secret).join(', ')],
    ['in HTML', [...Buffer.from(secret)].map((byte) => `&#${byte};`).join('')],
    ['in an address', encodeURIComponent(secret)],
    ['backwards', Array.from(secret).reverse().join('')],
  ])('is taken out %s', (_, text) => {
    const told = redact(`It is ${text}.`);
    // What is put before or between may stay: it tells nothing.
    expect(told).toMatch(/^It is [&#]*\[redacted\];?\.$/);
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
    `ghs_4711_eyJ${x(9)}.eyJ${x(60)}.${x(20)}-_${x(20)}`,
    `ghs_4711_eyJ${x(9)}`,
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
    ...['-', '_', '.', ' - ', ', ', '**', '\u200d'].map(
      (between) =>
        [
          `with ${JSON.stringify(between)} between`,
          Array.from('sk-ant-api03-0123456789abcdef').join(between),
        ] as const,
    ),
    ['with something hidden in it', 'ghp_0123\u200b456789a\u00adbcdefABCD'],
    ['in fullwidth letters', 'ｇｈｐ＿0123456789abcdefABCD'],
    ['in base64, with something before', `A${Buffer.from('ghp_0123456789abcdefABCD').toString('base64')}`],
    ['in hex, with something before', `a${Buffer.from('ghp_0123456789abcdefABCD').toString('hex')}`],
    ['backwards, spelt out', Array.from('ghp_0123456789abcdefABCD').reverse().join('-')],
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

  test('the password in an address, but not where only its variable is named', () => {
    expect(redact('https://user:hunter2@example.com/x')).toBe('https://user:[redacted]@example.com/x');
    expect(redact('https://user:$TOKEN@example.com/x')).toBe('https://user:$TOKEN@example.com/x');
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

test('nothing in the text of this project is taken for a secret', () => {
  const files = ['src', 'docs', 'eval/cases', 'workflows', 'scripts', 'bench']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => /\.(ts|mjs|md|json|ya?ml|py|go|rs|java|sql|sh|tsx?|js)$/.test(path))
    .concat('package-lock.json', 'README.md', 'CHANGELOG.md', 'ARCHITECTURE.md', 'dist/review/index.js');
  expect(files.length).toBeGreaterThan(500);
  const known = redactor([`ghs_${'a1B2'.repeat(9)}`, 'sk-ant-api03-4711471147114711', 'hunter-2-secret']);
  const mangled = files.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    return known(text) === text ? [] : [path];
  });
  expect(mangled).toEqual([]);
});

// Each of these makes a pattern that goes back run for hours.
test.each(['a-', 'a ', '- ', 'eyJaaaaaaaa-', '----', 'AKIA', '-----END ', '://a:', 'é', 'ghp_0 '])(
  'what stands behind a million characters of %j is found all the same',
  (part) => {
    const told = redact(`${part.repeat(1_000_000 / part.length)}. Say ${secret}`);
    expect(told.endsWith('Say [redacted]')).toBe(true);
  },
);
