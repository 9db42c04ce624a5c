import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { categories, severities, type Category, type Severity } from '../src/review/finding.js';
import { JsonPlace } from '../src/review/json-place.js';

/** Something that a reviewer may say about a case, and be right. */
export interface Remark {
  category: Category;
  /** Others that fit as well. */
  orCategories: Category[];
  /** At head. */
  path: string;
  /** 1-based, of the head's text, `endLine` inclusive; absent where any place in the file will do. */
  lines?: { line: number; endLine: number };
  /** Word beginnings of which a finding must have one; empty where any words will do. */
  words: string[];
  /** What is wrong, in one sentence. */
  why: string;
}

/** A remark that a reviewer must make. */
export interface Defect extends Remark {
  severity: Severity;
}

/** A small pull request of which it is known what is wrong with it. */
export interface Case {
  name: string;
  /** Of the pull request. */
  title: string;
  language: string;
  /** None where the pull request is in order. */
  defects: Defect[];
  /** What is true as well, but too small or too arguable to count, found or not. */
  alsoRight: Remark[];
  /** What the user of the review wants looked at, for the category `custom`. */
  custom?: string;
  /** Whose branch it is, by the config at base. */
  session?: string;
  /** Folder with all files at base; there is none where base is empty. */
  before: string;
  /** Folder with all files at head. */
  after: string;
}

/**
 * The cases in the folders of `directory`, by name.
 * @throws {UserError} that says where an expected.json is wrong, and what is allowed there.
 */
export function readCases(directory: string): Case[] {
  return readdirSync(directory)
    .sort()
    .map((name) => {
      const folder = join(directory, name);
      const places = { before: join(folder, 'before'), after: join(folder, 'after') };
      return { name, ...places, ...readExpected(name, readFileSync(join(folder, 'expected.json'), 'utf8')) };
    });
}

/** An expected.json. @throws {UserError} as {@link readCases} does. */
export function readExpected(name: string, text: string): Omit<Case, 'name' | 'before' | 'after'> {
  const root = JsonPlace.parse(`The expectations of ${name}`, text);
  const custom = root.optional('custom')?.text();
  const session = root.optional('session')?.text();
  return {
    title: root.required('title').text(),
    language: root.required('language').text(),
    defects: root
      .required('defects')
      .items()
      .map((place) => ({ ...readRemark(place), severity: place.required('severity').oneOf(severities) })),
    alsoRight: root.optional('alsoRight')?.items().map(readRemark) ?? [],
    ...(custom !== undefined && { custom }),
    ...(session !== undefined && { session }),
  };
}

function readRemark(place: JsonPlace): Remark {
  const line = place.optional('line')?.count();
  const category = (at: JsonPlace): Category => at.oneOf(categories);
  return {
    category: category(place.required('category')),
    orCategories: place.optional('orCategories')?.items().map(category) ?? [],
    path: place.required('path').text(),
    ...(line !== undefined && { lines: { line, endLine: place.optional('endLine')?.count() ?? line } }),
    words:
      place
        .optional('words')
        ?.items()
        .map((word) => word.text().toLowerCase()) ?? [],
    why: place.required('why').text(),
  };
}
