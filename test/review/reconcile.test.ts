import { expect, test } from '@jest/globals';
import type { Finding } from '../../src/review/finding.js';
import { fingerprintOf, identitiesOf, lineDigests } from '../../src/review/identity.js';
import { place } from '../../src/review/place.js';
import { reconcile, type Current, type Remembered, type Step } from '../../src/review/reconcile.js';
import { finding, numbered } from './scene.js';

const text = numbered(1, 30, { 5: 'open(user)', 6: 'read(it)', 7: 'close(it)' });
const rules = { reviewsBefore: 0, maxComments: 20, mayWrite: () => false };

function current(fields: readonly Partial<Finding>[], at = text): Current[] {
  const placed = fields.map((one) => place(finding(one), at));
  return identitiesOf(placed).map(({ placed: one, identity }) => ({
    ...one,
    identity,
    anchor: { kind: 'file', path: identity.path },
    isChanged: false,
  }));
}

/** What an earlier review of `then` said, seen from `now`. */
function earlier(fields: Partial<Finding>, now = text, then = text): Remembered {
  const [one] = current([fields], then);
  if (!one) throw new Error('nothing');
  const { identity, finding: said } = one;
  const lines = lineDigests(now);
  return {
    marker: { identity, severity: said.severity, head: '', round: 1, state: 'open' },
    path: identity.path,
    isCodeChanged: identity.lines.some((line) => !lines.has(line)),
    isReviewed: true,
  };
}

const did = (steps: readonly Step[]) =>
  steps.map((step) => {
    const now = step.do === 'resolve' ? undefined : step.current?.finding.title;
    const before = 'earlier' in step ? step.earlier.marker.identity.title : '';
    return `${step.do} ${now ?? before}`;
  });

const opens = { line: 5, title: 'Opens what the user names', category: 'security' } as const;

test.each<[string, Partial<Finding>]>([
  ['in other words', { ...opens, title: 'Path traversal' }],
  ['with other words around it', { ...opens, title: 'This opens what a user names, unchecked' }],
  ['with more of the code', { ...opens, endLine: 7, title: 'Opens what users name' }],
  ['more or less severe', { ...opens, severity: 'minor' }],
  ['in another category', { ...opens, category: 'quality' }],
  ['with the wrong line but a quote', { ...opens, line: 20, quote: 'open( user )' }],
])('the same finding is known again %s', (_, again) => {
  expect(did(reconcile(current([again]), [earlier(opens)], rules))).toEqual([
    expect.stringMatching(/^leave /),
  ]);
});

test.each<[string, Partial<Finding>]>([
  ['of another category in other words', { ...opens, category: 'quality', title: 'Never closed' }],
  ['in another file', { ...opens, path: 'src/b.ts' }],
  ['at other code in other words', { ...opens, line: 12, title: 'Never closed' }],
  [
    'at the same code that is worse, in wholly other words',
    { ...opens, severity: 'critical', title: 'Leaks keys' },
  ],
  ['at other code in the same words, while the first one stands', { ...opens, line: 12 }],
])('a finding %s is another', (_, other) => {
  expect(did(reconcile(current([other]), [earlier(opens)], rules))[0]).toMatch(/^post /);
});

test('a finding whose code was edited but not mended is known by its words', () => {
  const edited = numbered(1, 30, { 5: 'openFile(user, always)' });
  const steps = reconcile(current([opens], edited), [earlier(opens, edited)], rules);
  expect(did(steps)).toEqual(['leave Opens what the user names']);
});

test('what only moved is the same, and one of two at the same code is not the other', () => {
  const moved = `${numbered(100, 120)}${text}`;
  const second = { line: 5, title: 'Nobody catches what it throws', category: 'security' } as const;
  const steps = reconcile(
    current(
      [
        { ...second, line: 26 },
        { ...opens, line: 26 },
      ],
      moved,
    ),
    [earlier(opens, moved)],
    rules,
  );
  expect(did(steps)).toEqual(['post Nobody catches what it throws', 'leave Opens what the user names']);
});

test('the same code with the same fault in two places is two findings, each known again', () => {
  const twice = numbered(1, 30, { 5: 'open(user)', 25: 'open(user)' });
  const both = current([opens, { ...opens, line: 25 }], twice);
  expect(new Set(both.map(({ identity }) => fingerprintOf(identity))).size).toBe(2);
  expect(did(reconcile(both, [], rules)).map((step) => step.split(' ')[0])).toEqual(['post', 'post']);
  const before = both.map(({ identity }) => ({
    ...earlier(opens),
    marker: { ...earlier(opens).marker, identity },
  }));
  expect(did(reconcile(both, before, rules)).map((step) => step.split(' ')[0])).toEqual(['leave', 'leave']);
});

test('the same thing said twice in one review is said once', () => {
  const steps = reconcile(current([opens, { ...opens, title: 'Opens what users name' }, opens]), [], rules);
  expect(steps.map((step) => [step.do, step.do === 'drop' && step.reason])).toEqual([
    ['post', false],
    ['drop', 'duplicate'],
    ['drop', 'duplicate'],
  ]);
});

test('every finding and every open earlier one gets exactly one step', () => {
  const fixed = numbered(1, 30);
  const findings = current([{ line: 3, title: 'New' }, opens, { title: 'About the file' }], text);
  const before = [
    earlier(opens),
    earlier({ line: 6, title: 'Gone' }, fixed),
    earlier({ line: 9, title: 'Overlooked' }),
  ];
  expect(did(reconcile(findings, before, rules)).toSorted()).toEqual([
    'leave Opens what the user names',
    'leave Overlooked',
    'post About the file',
    'post New',
    'resolve Gone',
  ]);
});

test.each([
  [0, false, ['post', 'post', 'post']],
  [1, false, ['post', 'post', 'drop']],
  [2, false, ['post', 'drop', 'drop']],
  [9, false, ['post', 'drop', 'drop']],
  [9, true, ['post', 'post', 'post']],
] as const)(
  'after %d reviews, of lines that changed since: %p, critical, major and minor ones: %p',
  (reviewsBefore, isChanged, steps) => {
    const findings = current([
      { line: 1, severity: 'critical' },
      { line: 2, severity: 'major' },
      { line: 3, severity: 'minor' },
    ]).map((one) => ({ ...one, isChanged }));
    expect(reconcile(findings, [], { ...rules, reviewsBefore }).map((step) => step.do)).toEqual(steps);
  },
);
