import type { Verdict } from '../report.js';

/** One character for each verdict that every font has and that is told apart without colour. */
export const verdictMarks: Readonly<Record<Verdict, string>> = {
  conflict: '×',
  ordered: '→',
  unknown: '?',
  lines: '≈',
  files: '·',
  stacked: '=',
  none: '',
};
