import { createHash } from 'node:crypto';
import { verdicts, type FileReport, type PairReport } from './report.js';

/** All that a verdict depends on besides the two branches. */
export interface VerdictRules {
  /** Stands for this very program: another one may judge differently. */
  program: string;
  /** What `git version` says: another git may merge differently. */
  git: string;
  base: string;
  method: string;
  near: number;
  ignore: readonly string[];
}

/** What is kept of a run for the next one. */
interface Remembered {
  schema: 'parallel-claude/verdicts/1';
  rules: string;
  /** The commits of the branches that were compared, by ref. */
  branches: Record<string, string>;
  /** Those of their pairs that had a verdict at all. */
  pairs: PairReport[];
}

interface Tip {
  ref: string;
  sha: string;
}

/** The verdicts of an earlier run, for pairs of which neither branch nor base has moved, and what to keep of this one. */
export class VerdictMemory {
  private readonly rules: string;
  private branches = new Map<string, string>();
  private pairs = new Map<string, PairReport>();
  /** How many pairs were not judged again. */
  recalled = 0;

  /** @param kept what `toString` gave in an earlier run; of anything else nothing is known. */
  constructor(kept: string, rules: VerdictRules) {
    this.rules = createHash('sha256').update(JSON.stringify(rules)).digest('hex');
    const known = parse(kept);
    if (known?.rules !== this.rules) return;
    this.branches = new Map(Object.entries(known.branches));
    this.pairs = new Map(known.pairs.map((pair) => [keyOf(pair.a, pair.b), pair]));
  }

  /** What is known of a pair: its report, `none`, or nothing. */
  recall(a: Tip, b: Tip): PairReport | 'none' | undefined {
    if ([a, b].some(({ ref, sha }) => this.branches.get(ref) !== sha)) return undefined;
    // A report names its branches in an order.
    if (this.pairs.has(keyOf(b.ref, a.ref))) return undefined;
    const known = this.pairs.get(keyOf(a.ref, b.ref)) ?? 'none';
    // What kept git from an answer may have passed.
    if (known !== 'none' && known.verdict === 'unknown') return undefined;
    this.recalled++;
    return known;
  }

  /** Keeps what is known by now of all pairs of these branches, and nothing else. */
  keep(branches: readonly Tip[], pairs: readonly PairReport[]): void {
    this.branches = new Map(branches.map(({ ref, sha }) => [ref, sha]));
    this.pairs = new Map(pairs.map((pair) => [keyOf(pair.a, pair.b), pair]));
  }

  /** For the next run. */
  toString(): string {
    const remembered: Remembered = {
      schema: 'parallel-claude/verdicts/1',
      rules: this.rules,
      branches: Object.fromEntries(this.branches),
      pairs: [...this.pairs.values()],
    };
    return `${JSON.stringify(remembered)}\n`;
  }
}

function keyOf(a: string, b: string): string {
  return `${a}\0${b}`;
}

/** @returns undefined for anything that `toString` cannot have written: the file may have come from anywhere. */
function parse(text: string): Remembered | undefined {
  try {
    const value = JSON.parse(text) as Remembered | null;
    const isWhole =
      value?.schema === 'parallel-claude/verdicts/1' &&
      Object.values(value.branches).every(isText) &&
      value.pairs.every(isPair);
    return isWhole ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPair({ a, b, verdict, first, reason, files }: PairReport): boolean {
  return (
    [a, b, first ?? '', reason ?? ''].every(isText) &&
    verdicts.includes(verdict) &&
    (verdict as string) !== 'none' &&
    files.every(isFile)
  );
}

function isFile({ path, pathBase64, kind, a, b }: FileReport): boolean {
  const areNumbers = (range: readonly unknown[]): boolean =>
    range.length === 2 && range.every((line) => Number.isSafeInteger(line));
  return [path, pathBase64 ?? '', kind].every(isText) && [...a, ...b].every(areNumbers);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
