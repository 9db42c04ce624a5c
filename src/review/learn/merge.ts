import { titleWords } from '../identity.js';
import { patternLine, sizeOf, type AntiPattern, type Line } from './section.js';

/** A mistake that came up in pull requests, today. */
export interface Lesson {
  text: string;
  pulls: readonly number[];
}

/** What lessons make of a section. */
export interface Merged {
  lines: readonly Line[];
  /** New. */
  added: readonly AntiPattern[];
  /** Known before, and come up in another pull request. */
  repeated: readonly AntiPattern[];
  /** Taken out because there is no room for all: those that came up least lately. */
  removed: readonly AntiPattern[];
}

/** How much a section may hold: it costs every session that reads it. */
export interface Room {
  patterns: number;
  bytes: number;
}

export const usualRoom: Room = { patterns: 40, bytes: 8_000 };

/** As many pull requests as a bullet names. */
const mostPulls = 5;

/**
 * Brings lessons into a section: what is there in nearly the same words is counted, not said twice. What is written
 * there by hand stays. What works does not come up again, so nothing goes for its age alone: only for want of room.
 * @param today such as 2026-11-21.
 */
export function mergeLessons(
  before: readonly Line[],
  lessons: readonly Lesson[],
  today: string,
  room: Room = usualRoom,
): Merged {
  let lines = [...before];
  const added: AntiPattern[] = [];
  const repeated: AntiPattern[] = [];
  for (const { text, pulls } of lessons) {
    const at = lines.findIndex(({ pattern }) => pattern && isSameMistake(pattern.text, text));
    const known = lines[at]?.pattern;
    const fresh = pulls.filter((pull) => !known?.pulls.includes(pull));
    if (fresh.length === 0) continue;
    const pattern = {
      text: known?.text ?? text,
      pulls: [...(known?.pulls ?? []), ...fresh].slice(-mostPulls),
      last: today,
      hits: (known?.hits ?? 0) + fresh.length,
    };
    if (known) lines[at] = patternLine(pattern);
    else lines.push(patternLine(pattern));
    (known ? repeated : added).push(pattern);
  }
  const removed: AntiPattern[] = [];
  for (;;) {
    const patterns = lines.flatMap(({ pattern }) => pattern ?? []);
    const isFull = patterns.length > room.patterns || sizeOf(lines) > room.bytes;
    // The last one stays, whatever people wrote around it.
    const stalest = patterns.length > 1 && isFull ? patterns.toSorted(byUse)[0] : undefined;
    if (!stalest) break;
    removed.push(stalest);
    lines = lines.filter(({ pattern }) => pattern !== stalest);
  }
  return {
    lines,
    added: added.filter((pattern) => !removed.includes(pattern)),
    repeated: repeated.filter((pattern) => !removed.includes(pattern)),
    removed: removed.filter((pattern) => !added.includes(pattern)),
  };
}

/** Whether two mistakes are the same, by their words. */
export function isSameMistake(a: string, b: string): boolean {
  const [one, other] = [new Set(titleWords(a)), new Set(titleWords(b))];
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(1, one.size + other.size - common) >= 0.8;
}

/** The stalest first. */
function byUse(a: AntiPattern, b: AntiPattern): number {
  return a.last === b.last ? a.hits - b.hits : a.last < b.last ? -1 : 1;
}
