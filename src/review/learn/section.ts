import { UserError } from '../../config/error.js';

/** A mistake that is not to be made again, as the section keeps it. */
export interface AntiPattern {
  /** One line, as mistakeFrom writes it. */
  text: string;
  /** Numbers of the pull requests in which it came up, the latest last. */
  pulls: readonly number[];
  /** The day on which it came up last, such as 2026-11-21. */
  last: string;
  /** In how many pull requests it came up. */
  hits: number;
}

/** One line of the section: an anti-pattern, or whatever else somebody wrote there. */
export interface Line {
  raw: string;
  pattern?: AntiPattern;
}

/** A CLAUDE.md with its section. The bytes around the section are never looked at. */
export interface Guide {
  before: Buffer;
  lines: readonly Line[];
  after: Buffer;
  /** The file's line break. */
  eol: '\n' | '\r\n';
}

const open = '<!-- parallel-claude:anti-patterns -->';
const close = '<!-- /parallel-claude:anti-patterns -->';
const intro = ['## Mistakes made here before', '', 'Do not make them again.', ''];

/**
 * Takes a CLAUDE.md apart; where it has no section, an empty one is to stand at its end.
 * @param content undefined where there is no such file.
 * @throws {UserError} where the marks of the section do not match up.
 */
export function readGuide(content: Buffer = Buffer.alloc(0)): Guide {
  // One character a byte: what is around the section need not be UTF-8.
  const text = content.toString('latin1');
  const eol = /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
  const opens = marksIn(text, open);
  const closes = marksIn(text, close);
  const [start, end] = [opens[0], closes[0]];
  if (start === undefined && end === undefined) {
    const gap = text === '' ? '' : /\n$/.test(text) ? eol : eol + eol;
    return {
      before: Buffer.concat([content, Buffer.from(gap)]),
      lines: intro.map((raw) => ({ raw })),
      after: Buffer.alloc(0),
      eol,
    };
  }
  if (start === undefined || end === undefined || opens.length + closes.length > 2 || end.from < start.to)
    throw new UserError(
      `CLAUDE.md: the section of anti-patterns must have one line ${open} and one line ${close} below it; mend that, and ask again.`,
    );
  const inside = content.subarray(start.to, end.from).toString('utf8');
  const raw = inside === '' ? [] : inside.replace(/\r?\n$/, '').split(/\r?\n/);
  return {
    before: content.subarray(0, start.from),
    lines: raw.map(readLine),
    after: content.subarray(end.to),
    eol,
  };
}

/** The same file with these lines in its section. */
export function writeGuide({ before, after, eol }: Guide, lines: readonly Line[]): Buffer {
  const inside = lines.map(({ raw }) => raw);
  const ending = after.length === 0 ? eol : '';
  return Buffer.concat([before, Buffer.from([open, ...inside, close].join(eol) + ending), after]);
}

/** Where lines that are just this mark stand, without their line break at the end mark's. */
function marksIn(text: string, mark: string): { from: number; to: number }[] {
  const ending = mark === open ? '(?:\\r?\\n|$)' : '(?=\\r?\\n|$)';
  const line = new RegExp(`(?<=^|\\n)${mark}[ \\t]*${ending}`, 'g');
  return [...text.matchAll(line)].map((found) => ({ from: found.index, to: found.index + found[0].length }));
}

/** Bytes that a section takes, without its marks. */
export function sizeOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { raw }) => sum + Buffer.byteLength(raw) + 1, 0);
}

/** The day of a time in milliseconds since 1970, as bullets have it, in UTC. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** An anti-pattern as a line of the section. */
export function patternLine(pattern: AntiPattern): Line {
  const { text, pulls, last, hits } = pattern;
  const from = pulls.map((pull) => `#${pull}`).join(', ');
  return { raw: `- ${text} (${from}; last on ${last}; ${hits === 1 ? 'once' : `${hits} times`})`, pattern };
}

function readLine(raw: string): Line {
  const [, text, pulls = '', last, hits] =
    /^- (\S.*) \((#\d+(?:, #\d+)*); last on (\d{4}-\d{2}-\d{2}); (?:once|(\d+) times)\)\s*$/.exec(raw) ?? [];
  if (text === undefined || last === undefined) return { raw };
  const numbers = pulls.split(', ').map((pull) => Number(pull.slice(1)));
  return { raw, pattern: { text, pulls: numbers, last, hits: Number(hits ?? 1) } };
}
