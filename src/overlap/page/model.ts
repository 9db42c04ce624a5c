/**
 * What the page's script is given, as JSON in the page. It is written once for each pair, so it is compact: a number
 * that stands for a branch, a verdict or a text is its place in the list of them.
 */
export interface PageData {
  /** Most severe first, `none` last. */
  verdicts: PageVerdict[];
  branches: PageBranch[];
  /** The branch the report is about: only its pairs were compared. */
  subject?: number;
  /** The branches in the order of the plan; absent where there is none. */
  planned?: number[];
  /** Paths, kinds and sentences, each once. */
  texts: string[];
  /** Pairs with any verdict but `none`, most severe first. */
  pairs: PagePair[];
  /** The lines of pairs, by the place of the pair; not every pair has them. */
  excerpts: Record<number, FileExcerpt[]>;
}

export interface PageVerdict {
  name: string;
  meaning: string;
  /** One character that tells it apart without colour. */
  mark: string;
  /** It asks somebody to do something. */
  presses: boolean;
}

export interface PageBranch {
  /** As git has it; what links name it by. */
  ref: string;
  /** As people may read it: nothing in it hides or reorders text. */
  name: string;
  /** The first twelve digits of its commit. */
  sha: string;
  /** It was compared with the others. */
  compared: boolean;
  pullRequest?: { number: number; title: string; author: string; draft: boolean; url?: string };
  /** Commands that merge it into base, a line each; the last two switch to base and merge. Absent: it cannot be had. */
  commands?: string[];
}

/** Two branches, the verdict, then texts: why, where, what to do (-1: nothing), and the files. */
export type PagePair = [
  a: number,
  b: number,
  verdict: number,
  reason: number,
  where: number,
  advice: number,
  files: PageFile[],
];

/** Texts for path and kind; the lines of both sides as `from, to, from, to, …`. */
export type PageFile = [path: number, kind: number, a: number[], b: number[]];

/** The lines of one file as both branches have it. */
export interface FileExcerpt {
  a: Side;
  b: Side;
}

/** Lines of a file, or one sentence why there are none. */
export type Side = { hunks: Hunk[]; note?: string } | { absent: string };

/** Lines that stand together. */
export interface Hunk {
  /** The number of the first line, from 1. */
  from: number;
  lines: string[];
  /** The lines that the pair is about, first and last; the others stand around them. */
  marked: [from: number, to: number][];
}
