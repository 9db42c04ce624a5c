import type { Excerpts } from '../../../src/overlap/page/excerpts.js';
import type { FileExcerpt } from '../../../src/overlap/page/model.js';
import type { BranchReport, OverlapReport, PairReport } from '../../../src/overlap/report.js';
import { branch, file, pair, report } from '../show/reports.js';

const topics = ['checkout', 'search', 'refunds', 'vouchers', 'health', 'rounding', 'emails', 'stock', 'tax'];

/**
 * A report of `count` branches, the same on every call: about one pair in twelve has something in common, and of these
 * one in four conflicts. `most` pairs are listed at most.
 */
export function sampleReport(count: number, most = Infinity): OverlapReport {
  const branches = Array.from({ length: count }, (_, index) => sampleBranch(index));
  const pairs: PairReport[] = [];
  const chance = numbers(count);
  const compared = branches.slice(0, count > 8 ? -2 : undefined);
  for (const [index, { ref: a }] of compared.entries()) {
    for (const { ref: b } of compared.slice(index + 1)) {
      if (pairs.length < most && chance() < (count > 100 ? 0.045 : 0.1))
        pairs.push(samplePair(a, b, chance()));
    }
  }
  const order = ['conflict', 'ordered', 'unknown', 'lines', 'files', 'stacked'];
  pairs.sort((x, y) => order.indexOf(x.verdict) - order.indexOf(y.verdict));
  if (count > 8) {
    const cause = { sha: 'c'.repeat(40), subject: 'Round every price to cents', pullRequest: 7 };
    branches.splice(-2, 2, {
      ...branch('feature/old-prices', 998),
      base: 'conflict',
      files: [file('src/price.ts', { a: [], b: [] })],
      cause,
    });
    branches.push({ ...branch('fix/shallow'), base: 'unknown', reason: 'Its history is incomplete.' });
  }
  return report(branches, pairs, { plan: samplePlan(branches, pairs) });
}

function sampleBranch(index: number): BranchReport {
  const ref = `${['claude', 'feature', 'fix'][index % 3] ?? ''}/${topics[index % topics.length] ?? ''}-${index + 1}`;
  const made = branch(ref, index % 4 === 3 ? undefined : index + 11);
  if (!made.pullRequest) return made;
  const title = `Let the shop know about ${topics[index % topics.length] ?? ''}`;
  return {
    ...made,
    pullRequest: { ...made.pullRequest, title, author: ['ada', 'grace', 'linus'][index % 3] ?? '' },
  };
}

function samplePair(a: string, b: string, chance: number): PairReport {
  const at = 3 + Math.floor(chance * 200);
  const files = [file('src/checkout/price.ts', { a: [[at, at + 2]], b: [[at + 1, at + 3]] })];
  if (chance < 0.25)
    return pair(a, b, 'conflict', {
      files: [...files, file('README.md', { kind: 'add/add', a: [], b: [] })],
    });
  if (chance < 0.35) return pair(a, b, 'ordered', { first: a, files });
  if (chance < 0.4) return pair(a, b, 'unknown', { reason: 'Its history is incomplete.' });
  const close = files.map((one) => ({ ...one, kind: 'lines' }));
  if (chance < 0.6) return pair(a, b, 'lines', { files: close });
  if (chance < 0.9)
    return pair(a, b, 'files', { files: [file('package.json', { kind: 'files', a: [], b: [] })] });
  return pair(a, b, 'stacked', { first: a, reason: `${b} contains the commits of ${a}.` });
}

function samplePlan(
  branches: readonly BranchReport[],
  pairs: readonly PairReport[],
): NonNullable<OverlapReport['plan']> {
  const conflicts = pairs.filter(({ verdict }) => verdict === 'conflict');
  const merging = new Set<string>();
  const blocked = new Map<string, string[]>();
  for (const { ref, base } of branches) {
    const by = conflicts
      .filter(({ a, b }) => (a === ref && merging.has(b)) || (b === ref && merging.has(a)))
      .map(({ a, b }) => (a === ref ? b : a));
    if (base !== 'clean' || by.length > 0) blocked.set(ref, by);
    else merging.add(ref);
  }
  const refs = [...merging];
  const half = Math.ceil(refs.length * 0.7);
  return {
    waves: [refs.slice(0, half), refs.slice(half)].filter((wave) => wave.length > 0),
    trees: [],
    tree: 'd'.repeat(40),
    blocked: [...blocked].map(([ref, by]) => {
      const { base } = branches.find((one) => one.ref === ref) ?? {};
      const reason = base === 'conflict' ? 'base' : base === 'unknown' ? 'unknown' : 'conflict';
      return { ref, reason, by };
    }),
  };
}

/** Lines for the first pairs of a report, as if they had been read. */
export function sampleExcerpts({ pairs }: OverlapReport): Excerpts {
  const lines = (from: number, word: string): string[] => [
    'export function total(cart: Cart): number {',
    '\tlet sum = 0;',
    '\tfor (const item of cart.items) {',
    `\t\tsum += item.price * ${word}; // the ${word} of line ${from}`,
    '\t\tlog(sum);',
    `\t\taudit('${word}', sum, { because: 'a long line has to scroll inside its own column, not widen the page' });`,
    '\t}',
    '\treturn sum;',
  ];
  const excerptOf = (one: PairReport['files'][number]): FileExcerpt => {
    if (one.a.length === 0)
      return {
        a: {
          hunks: [{ from: 1, lines: ['# Shop', '', 'With refunds.'], marked: [] }],
          note: 'Its first lines:',
        },
        b: { absent: 'It is a binary file.' },
      };
    const side = (range: [number, number] | undefined, word: string): FileExcerpt['a'] => {
      const [from, to] = range ?? [4, 6];
      return { hunks: [{ from: from - 2, lines: lines(from, word), marked: [[from, to]] }] };
    };
    return { a: side(one.a[0], 'quantity'), b: side(one.b[0], 'count') };
  };
  const shown = [...pairs.entries()].slice(0, 200);
  return { pairs: new Map(shown.map(([place, { files }]) => [place, files.map(excerptOf)])), leftOut: 0 };
}

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
