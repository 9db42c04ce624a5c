import { shorten, visible } from '../src/report/visible.js';
import type { Finding } from '../src/review/finding.js';
import type { Result, Score, Scores } from './score.js';

/** A case that no model looked at as a whole, and why. */
export interface Failure {
  name: string;
  why: string;
}

/** What is shown of a run. */
export interface Run {
  /** Whose answers these are. */
  answers: string;
  results: readonly Result[];
  scores: Scores;
  /** Cases that could not be scored. */
  failed: readonly Failure[];
}

/** A run as text: a table, and below it what was missed and what was wrong. What a model wrote is made visible. */
export function showText({ answers, results, scores, failed }: Run): string {
  const { all, byCategory, byLanguage, clean, alsoRight, tokens, cost } = scores;
  const rows = [...byCategory, ...byLanguage].filter((score) => score.defects + score.falseAlarms > 0);
  return [
    `Answers: ${answers}`,
    '',
    table([head, ...[...rows, all].map(cells)]),
    '',
    `${results.length} cases; of ${clean.cases} in order ${clean.disturbed} with a false alarm.`,
    `${alsoRight} more findings are true but not asked for, and count for nothing.`,
    `${tokens} tokens, $${cost.toFixed(2)}.`,
    ...section(
      'Missed',
      results.flatMap((result) =>
        result.missed.flatMap(({ defect, saidThere }) => [
          `${result.case.name}: ${defect.category}, ${defect.severity}: ${defect.why}`,
          ...saidThere.map((finding) => `  said there: ${titleOf(finding)}`),
        ]),
      ),
    ),
    ...section(
      'False alarms',
      results.flatMap((result) =>
        result.falseAlarms.map((finding) => `${result.case.name}: ${titleOf(finding)}`),
      ),
    ),
    ...section(
      'Not scored',
      failed.map(({ name, why }) => `${name}: ${visible(why)}`),
    ),
  ].join('\n');
}

/** A run as JSON: the scores, and of each case what was found, missed and wrong. */
export function showJson({ answers, results, scores, failed }: Run): string {
  const cases = results.map(({ case: { name, language }, ...rest }) => ({ name, language, ...rest }));
  return JSON.stringify({ answers, scores, failed, cases }, null, 2);
}

const head = ['', 'defects', 'found', 'false', 'precision', 'recall', 'F1', 'severity right'];

function cells({ of, defects, hits, falseAlarms, precision, recall, f1, severityRight }: Score): string[] {
  const share = (value?: number): string => (value === undefined ? '–' : value.toFixed(2));
  const severity = hits === 0 ? '–' : `${severityRight} of ${hits}`;
  return [
    of,
    `${defects}`,
    `${hits}`,
    `${falseAlarms}`,
    share(precision),
    share(recall),
    share(f1),
    severity,
  ];
}

/** Columns aligned, the first to the left. */
function table(rows: readonly string[][]): string {
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return rows.map(line).join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}

function titleOf({ path, line, category, severity, title }: Finding): string {
  const place = line === undefined ? path : `${path}:${line}`;
  return `${visible(place)}: ${category}, ${severity}: ${visible(shorten(title, 120))}`;
}
