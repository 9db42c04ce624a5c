import type { Finding } from '../src/review/finding.js';
import type { Case, Defect, Remark } from './case.js';

/** What a reviewer's findings are worth, each in one place. */
export interface Judgement {
  hits: { defect: Defect; finding: Finding }[];
  /** With what was said at the place of the defect but in other words or another category: for people to look at. */
  missed: { defect: Defect; saidThere: Finding[] }[];
  /** True, but not asked for. */
  alsoRight: Finding[];
  /** All others, among them those that say once more what another says. */
  falseAlarms: Finding[];
}

/**
 * Holds findings against what is known of a case. A finding says what a remark says where it is about the same file and
 * lines, in a category that fits, and has one of the words. One finding stands for one defect, and they are matched so
 * that as many defects as possible are found.
 */
export function judge(
  { defects, alsoRight }: Pick<Case, 'defects' | 'alsoRight'>,
  findings: readonly Finding[],
): Judgement {
  const byFinding = mostPairs(
    defects.map((defect) => findings.flatMap((finding, index) => (says(finding, defect) ? [index] : []))),
  );
  const byDefect = new Map([...byFinding].map(([finding, defect]) => [defect, finding]));
  const rest = findings.filter((_, index) => !byFinding.has(index));
  const isAlsoRight = (finding: Finding): boolean => alsoRight.some((remark) => says(finding, remark));
  return {
    hits: defects.flatMap((defect, index) => {
      const finding = findings[byDefect.get(index) ?? -1];
      return finding ? [{ defect, finding }] : [];
    }),
    missed: defects
      .filter((_, index) => !byDefect.has(index))
      .map((defect) => ({ defect, saidThere: rest.filter((finding) => isAt(finding, defect)) })),
    alsoRight: rest.filter(isAlsoRight),
    falseAlarms: rest.filter((finding) => !isAlsoRight(finding)),
  };
}

function says(finding: Finding, remark: Remark): boolean {
  return (
    isAt(finding, remark) &&
    [remark.category, ...remark.orCategories].includes(finding.category) &&
    (remark.words.length === 0 || remark.words.some((word) => holds(finding, word)))
  );
}

/** A finding about a file as a whole is at no line of it. */
function isAt({ path, line, endLine = line }: Finding, { path: expected, lines }: Remark): boolean {
  if (path !== expected) return false;
  if (!lines) return true;
  return line !== undefined && endLine !== undefined && line <= lines.endLine && endLine >= lines.line;
}

/** Whether some word of a finding begins so, whatever the case of its letters. */
function holds({ title, body }: Finding, beginning: string): boolean {
  const text = `${title}\n${body}`.toLowerCase();
  // What begins with no letter, such as `.part`, may stand anywhere.
  if (!/^[a-z]/.test(beginning)) return text.includes(beginning);
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1))
    if (at === 0 || !/[a-z0-9]/.test(text.charAt(at - 1))) return true;
  return false;
}

/**
 * As many pairs as possible, by augmenting paths.
 * @param choices the right sides that each left side may be paired with.
 * @returns the left side of each right side that has one.
 */
function mostPairs(choices: readonly (readonly number[])[]): Map<number, number> {
  const leftOf = new Map<number, number>();
  const place = (left: number, tried: Set<number>): boolean =>
    (choices[left] ?? []).some((right) => {
      if (tried.has(right)) return false;
      tried.add(right);
      const holder = leftOf.get(right);
      if (holder !== undefined && !place(holder, tried)) return false;
      leftOf.set(right, left);
      return true;
    });
  choices.forEach((_, left) => place(left, new Set()));
  return leftOf;
}
