import { JsonPlace } from './json-place.js';

/** What a finding is about. */
export const categories = ['quality', 'tests', 'architecture', 'security', 'custom'] as const;
export type Category = (typeof categories)[number];

/** Worst first. */
export const severities = ['critical', 'major', 'minor'] as const;
export type Severity = (typeof severities)[number];

/** One thing a review says. Every text in it is untrusted: a model or a stranger may have written it. */
export interface Finding {
  category: Category;
  severity: Severity;
  /** At the head commit, from the repository's root. */
  path: string;
  /** 1-based, of the head's text; absent where the finding is about the file. */
  line?: number;
  /** The last line, inclusive; absent where it is one line. */
  endLine?: number;
  /** One line. */
  title: string;
  /** Markdown. */
  body: string;
  /** The text that is to stand in place of the lines from `line` to `endLine`. */
  suggestion?: string;
  /** The code it is about, as it stands at head: where `line` is wrong, this says the place. */
  quote?: string;
}

/**
 * Why a changed file was not reviewed. `binary`: it is of a format that has no text; `unreadable`: nobody could see its
 * lines, though it may be source.
 */
export const notReviewedReasons = [
  'budget',
  'ignored',
  'too-large',
  'binary',
  'unreadable',
  'model',
] as const;

export interface NotReviewed {
  path: string;
  reason: (typeof notReviewedReasons)[number];
  detail?: string;
}

/** What a model took in and gave out, in tokens. */
export interface Tokens {
  input: number;
  output: number;
  cacheRead: number;
  cacheWrite: number;
}

/** What a reviewer leaves and a poster reads. Its JSON Schema is docs/schemas/findings-1.json. */
export interface FindingsFile {
  schema: 'parallel-claude/findings/1';
  /**
   * Commit ids: what was reviewed, empty where another reviewer does not say; and against which merge base, empty of any
   * other reviewer: then `reviewed` says nothing.
   */
  head: string;
  base: string;
  findings: Finding[];
  /** Paths. */
  reviewed: string[];
  notReviewed: NotReviewed[];
  model?: string;
  tokens?: Tokens;
  /** USD. */
  cost?: number;
}

const schema = 'parallel-claude/findings/1';

/** As many as one review may have: each is held against the others, and nobody reads more. */
export const mostFindings = 2_000;

/**
 * Reads findings: a file of ours, a bare array of findings, or any other reviewer's object with an array `findings`.
 * As structured outputs have no optional fields, null (of a line also 0) stands for an absent one. Of others `category`
 * may be absent (`custom`), and `body`.
 * @throws {UserError} that says where in the JSON, what is wrong, and what is allowed.
 */
export function readFindings(text: string): FindingsFile {
  const root = JsonPlace.parse('The findings', text);
  const isOurs = !root.isList() && root.optional('schema')?.text().startsWith('parallel-claude/') === true;
  if (!isOurs) {
    const findings = root.isList() ? root : root.required('findings');
    // What another reviewer calls cost or tokens is not known to mean the same; a commit's full id is.
    return {
      schema,
      head: root.isList() ? '' : (root.optional('head')?.commitIfAny() ?? ''),
      base: '',
      findings: findings.items(mostFindings).map(readForeign),
      reviewed: [],
      notReviewed: [],
    };
  }
  root.required('schema').oneOf([schema]);
  const model = root.optional('model')?.text();
  const tokens = root.optional('tokens');
  const cost = root.optional('cost')?.number();
  return {
    schema,
    head: root.required('head').commit(),
    base: root.required('base').commit(),
    findings: root.required('findings').items(mostFindings).map(readFinding),
    reviewed: root
      .required('reviewed')
      .items()
      .map((path) => path.text()),
    notReviewed: root.required('notReviewed').items().map(readNotReviewed),
    ...(model !== undefined && { model }),
    ...(tokens && { tokens: readTokens(tokens) }),
    ...(cost !== undefined && { cost }),
  };
}

function readFinding(place: JsonPlace): Finding {
  return {
    category: place.required('category').oneOf(categories),
    body: place.required('body').text(),
    ...readRest(place),
  };
}

function readForeign(place: JsonPlace): Finding {
  return {
    category: place.optional('category')?.oneOf(categories) ?? 'custom',
    body: place.optional('body')?.text() ?? '',
    ...readRest(place),
  };
}

function readRest(place: JsonPlace): Omit<Finding, 'category' | 'body'> {
  const line = place.optional('line')?.count() ?? 0;
  const endLine = place.optional('endLine')?.count() ?? 0;
  const suggestion = place.optional('suggestion')?.text();
  const quote = place.optional('quote')?.text();
  return {
    severity: place.required('severity').oneOf(severities),
    path: place
      .required('path')
      .text()
      .replace(/^(\.\/)+/, ''),
    ...(line > 0 && { line, ...(endLine > line && { endLine }) }),
    title: place.required('title').text().replace(/\s+/g, ' ').trim(),
    ...(suggestion !== undefined && { suggestion }),
    ...(quote !== undefined && { quote }),
  };
}

function readNotReviewed(place: JsonPlace): NotReviewed {
  const detail = place.optional('detail')?.text();
  return {
    path: place.required('path').text(),
    reason: place.required('reason').oneOf(notReviewedReasons),
    ...(detail !== undefined && { detail }),
  };
}

function readTokens(place: JsonPlace): Tokens {
  const count = (name: keyof Tokens): number => place.required(name).count();
  return {
    input: count('input'),
    output: count('output'),
    cacheRead: count('cacheRead'),
    cacheWrite: count('cacheWrite'),
  };
}
