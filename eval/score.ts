import { categories, type FindingsFile } from '../src/review/finding.js';
import type { Case } from './case.js';
import { judge, type Judgement } from './judge.js';

/** A case and what a reviewer made of it. */
export interface Result extends Judgement {
  case: Case;
  /** Tokens read and written, cached or not; 0 where the reviewer does not say. */
  tokens: number;
  /** USD; 0 where the reviewer does not say. */
  cost: number;
}

/** How well a reviewer did on some of the cases. */
export interface Score {
  /** What is scored: `all`, a category or a language. */
  of: string;
  /** That a reviewer must find. */
  defects: number;
  /** Those that it found. */
  hits: number;
  falseAlarms: number;
  /** Hits of those that were given the severity that the case expects. */
  severityRight: number;
  /** The share of what it said that is a defect, from 0 to 1; absent where it said nothing. */
  precision?: number;
  /** The share of the defects that it found; absent where there are none. */
  recall?: number;
  /** Harmonic mean of the two; absent where one of them is, and 0 where both are 0. */
  f1?: number;
}

/** How well a reviewer did. */
export interface Scores {
  all: Score;
  /** A hit counts for the category of its defect, a false alarm for its own. */
  byCategory: Score[];
  byLanguage: Score[];
  /** Cases that are in order, and those of them with a false alarm. */
  clean: { cases: number; disturbed: number };
  /** What is true but was not asked for; it counts for nothing. */
  alsoRight: number;
  tokens: number;
  /** USD. */
  cost: number;
}

/** Judges what a reviewer left of a case. */
export function resultOf(one: Case, file: FindingsFile): Result {
  const { input, output, cacheRead, cacheWrite } = file.tokens ?? nothing;
  return {
    case: one,
    ...judge(one, file.findings),
    tokens: input + output + cacheRead + cacheWrite,
    cost: file.cost ?? 0,
  };
}

const nothing = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };

/** Adds up the results, by category in the order of the categories and by language in that of the alphabet. */
export function scoresOf(results: readonly Result[]): Scores {
  const languages = [...new Set(results.map((result) => result.case.language))].sort();
  const clean = results.filter((result) => result.case.defects.length === 0);
  return {
    all: scoreOf('all', results),
    byCategory: categories.map((category) =>
      scoreOf(
        category,
        results.map(({ hits, missed, falseAlarms }) => ({
          hits: hits.filter(({ defect }) => defect.category === category),
          missed: missed.filter(({ defect }) => defect.category === category),
          falseAlarms: falseAlarms.filter((finding) => finding.category === category),
        })),
      ),
    ),
    byLanguage: languages.map((language) =>
      scoreOf(
        language,
        results.filter((result) => result.case.language === language),
      ),
    ),
    clean: {
      cases: clean.length,
      disturbed: clean.filter(({ falseAlarms }) => falseAlarms.length > 0).length,
    },
    alsoRight: sum(results, ({ alsoRight }) => alsoRight.length),
    tokens: sum(results, ({ tokens }) => tokens),
    cost: sum(results, ({ cost }) => cost),
  };
}

function scoreOf(of: string, some: readonly Pick<Judgement, 'hits' | 'missed' | 'falseAlarms'>[]): Score {
  const hits = sum(some, (one) => one.hits.length);
  const defects = hits + sum(some, (one) => one.missed.length);
  const falseAlarms = sum(some, (one) => one.falseAlarms.length);
  const severityRight = sum(
    some,
    (one) => one.hits.filter(({ defect, finding }) => defect.severity === finding.severity).length,
  );
  const said = hits + falseAlarms;
  return {
    of,
    defects,
    hits,
    falseAlarms,
    severityRight,
    ...(said > 0 && { precision: hits / said }),
    ...(defects > 0 && { recall: hits / defects }),
    // The same as the harmonic mean of precision and recall.
    ...(said > 0 && defects > 0 && { f1: (2 * hits) / (said + defects) }),
  };
}

function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((all, item) => all + amount(item), 0);
}
