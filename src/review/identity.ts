import { createHash } from 'node:crypto';
import type { Category } from './finding.js';
import { textLines, withoutSpace, type Placed } from './place.js';

/** What makes a finding the same finding later: no line numbers, no white space, no order of words. */
export interface Identity {
  category: Category;
  path: string;
  /** Stands for the code as a whole; empty where it is about no code. */
  code: string;
  /** Stand for its lines. */
  lines: readonly string[];
  title: string;
  /** Of findings that are otherwise the same, the how manieth from the top of the file. */
  nth: number;
}

/** Findings with what makes each the same later; they come back by path, and from the top of each file. */
export function identitiesOf<Some extends Placed>(
  findings: readonly Some[],
): { placed: Some; identity: Identity }[] {
  const seen = new Map<string, number>();
  return findings
    .toSorted((a, b) => byPath(a, b) || (a.lines?.from ?? 0) - (b.lines?.from ?? 0))
    .map((placed) => {
      const identity = identityOf(placed);
      const alike = fingerprintOf(identity);
      const nth = seen.get(alike) ?? 0;
      seen.set(alike, nth + 1);
      return { placed, identity: { ...identity, nth } };
    });
}

function byPath(a: Placed, b: Placed): number {
  if (a.finding.path === b.finding.path) return 0;
  return a.finding.path < b.finding.path ? -1 : 1;
}

const longestTitle = 200;
const mostLines = 20;

function identityOf({ finding: { category, path, title }, code }: Placed): Identity {
  return { category, path, title: title.slice(0, longestTitle), nth: 0, ...codeIdentity(code) };
}

function codeIdentity(code: string): Pick<Identity, 'code' | 'lines'> {
  const bare = withoutSpace(code);
  const lines = textLines(code)
    .map(withoutSpace)
    // Brackets alone are everywhere.
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  return {
    code: bare === '' ? '' : digest(bare, 16),
    lines: [...new Set(lines.map((line) => digest(line, 8)))].slice(0, mostLines),
  };
}

/** The digests of a file's lines, as identities hold them. */
export function lineDigests(text: string): Set<string> {
  return new Set(textLines(text).map((line) => digest(withoutSpace(line), 8)));
}

/** A short name that a finding keeps as long as its path, code and title stay the same. */
export function fingerprintOf({ category, path, code, title, nth }: Identity): string {
  return digest([category, path, code, titleWords(title).toSorted().join(' '), nth].join('\0'), 16);
}

/** The words of a title that say what it is about. */
export function titleWords(title: string): string[] {
  const words = title.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return [...new Set(words.filter((word) => !fillers.has(word)))].slice(0, 16);
}

const fillers = new Set(
  'a an and are as at be by can could for from has have in is it its may might of on or should that the this to was when where which will with would'.split(
    ' ',
  ),
);

function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
