import { UserError } from '../config/error.js';
import { shorten, visible } from '../report/visible.js';
import { compareIds } from './values/order.js';

/** Where a state of a segment came from. */
export interface LedgerRecord {
  /** The branch's name. */
  ref: string;
  /** The branch's commit. */
  sha: string;
  /** The segment's file. */
  blob: string;
}

/** A segment that base has. */
export interface LedgerSegment extends LedgerRecord {
  path: string;
  /** What was merged before it under the same id, and other branches that brought the same; oldest first. */
  earlier: readonly LedgerRecord[];
  /** Its values are in `origin`: the output was edited by hand after it was merged. */
  absorbed?: true;
}

/** What was merged into one output; a file that is committed with it. */
export interface Ledger {
  output: string;
  /** The output's blob before the segments were merged onto it; null where there was none. */
  origin: string | null;
  /** The output's blob as it was last written; null where nothing was yet. */
  result: string | null;
  segments: ReadonlyMap<string, LedgerSegment>;
}

const schema = 'parallel-claude/segments-ledger';
const version = 1;

/** Where all ledgers stand. */
export const ledgerFolder = '.claude/segments/';
const after = '.ledger.json';

/** Where the ledger of an output stands. */
export function ledgerPath(output: string): string {
  return `${ledgerFolder}${output}${after}`;
}

/** Whether a ledger stands there, if anything does. */
export function isLedgerPath(path: string): boolean {
  return path.startsWith(ledgerFolder) && path.endsWith(after);
}

/** The output whose ledger stands there. */
export function outputOf(ledger: string): string {
  return ledger.slice(ledgerFolder.length, -after.length);
}

/** The ledger of an output that nothing was merged into yet. */
export function emptyLedger(output: string, blob: string | null): Ledger {
  return { output, origin: blob, result: blob, segments: new Map() };
}

/** All that ever came in under the segment's id. */
export function recordsOf({ ref, sha, blob, earlier }: LedgerSegment): LedgerRecord[] {
  return [...earlier, { ref, sha, blob }];
}

/** The ledger once its output holds the segments' values as they stand there: they are not merged again. */
export function absorb(ledger: Ledger, output: string | null): Ledger {
  const segments = [...ledger.segments].map(
    ([id, segment]) => [id, { ...segment, absorbed: true as const }] as const,
  );
  return { ...ledger, origin: output, result: output, segments: new Map(segments) };
}

/** A state of a segment that a merge brings in. */
export interface Arrival extends LedgerRecord {
  id: string;
  path: string;
  /** Other branches that bring the very same. */
  twins: readonly LedgerRecord[];
}

/** The ledger after a merge that made `result`; what arrives supersedes what there was under the same id. */
export function withArrivals(ledger: Ledger, arrivals: readonly Arrival[], result: string): Ledger {
  const segments = new Map(ledger.segments);
  for (const { id, path, ref, sha, blob, twins } of arrivals) {
    const before = segments.get(id);
    segments.set(id, { ref, sha, path, blob, earlier: [...(before ? recordsOf(before) : []), ...twins] });
  }
  return { ...ledger, result, segments };
}

/** The ledger as a file: one order and one form for the same ledger. */
export function writeLedger({ output, origin, result, segments }: Ledger): string {
  const entries = [...segments]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([id, segment]) => {
      const { ref, sha, path, blob, earlier, absorbed } = segment;
      const records = earlier.map((one) => ({ ref: one.ref, sha: one.sha, blob: one.blob }));
      return `${JSON.stringify(id)}: ${json({ ref, sha, path, blob, earlier: records, ...(absorbed && { absorbed }) })}`;
    });
  // Written by hand: an object would put ids that look like numbers first.
  const list = entries.length === 0 ? '{}' : `{\n${indented(entries.join(',\n'))}\n}`;
  const head = json({ schema, version, output, origin, result }).replace(/\n}$/, '');
  return `${head},\n${indented(`"segments": ${list}`)}\n}\n`;
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);
// Not by `^` with the flag m: that also stands after U+2028 and U+2029, which JSON leaves inside of a text.
const indented = (text: string): string => `  ${text.replaceAll('\n', '\n  ')}`;

/**
 * Reads a ledger, strictly: half a ledger would merge twice, or delete what was not merged.
 * @param blob the output's; a ledger that was moved along with an output still says the old name, and the same result.
 * @throws {UserError} naming the file, what is wrong in it and what to do.
 */
export function readLedger(text: string, output: string, blob?: string | null): Ledger {
  const file = ledgerPath(output);
  const fail = (problem: string): never => {
    throw new UserError(
      `${visible(file)}: ${problem}. It says what was merged into ${visible(output)}, so nothing is merged without it: restore it from base's history (git log -- ${visible(file)}), or remove it to start again from the output as it is.`,
    );
  };
  const whole = parse(text, fail);
  if (!isObject(whole) || whole['schema'] !== schema) return fail(`"schema" is not "${schema}"`);
  if (whole['version'] !== version)
    return fail(
      `"version" is ${shown(whole['version'])}, and this version of parallel-claude reads only ${version}`,
    );
  const { output: named, result } = whole;
  if (named !== output && (typeof blob !== 'string' || result !== blob))
    throw new UserError(
      `${visible(file)}: "output" is ${shown(named)}. Where that was renamed to ${visible(output)}, write the new name here; else the ledger is another output's, and nothing is merged by it: restore it from base's history (git log -- ${visible(file)}).`,
    );
  if (!isObject(whole['segments'])) return fail('"segments" is not an object');
  const blobOrNull = (name: 'origin' | 'result'): string | null => {
    const value = whole[name];
    return value === null || isId(value)
      ? value
      : fail(`"${name}" is ${shown(value)}, not a blob's id or null`);
  };
  const segments = Object.entries(whole['segments']).map(
    ([id, value]) =>
      [
        id,
        isSegment(value) ? value : fail(`the segment ${shown(id)} is not written as it should be`),
      ] as const,
  );
  return { output, origin: blobOrNull('origin'), result: blobOrNull('result'), segments: new Map(segments) };
}

/** The ledger that a text holds; undefined where it is none. */
export function readableLedger(text: string, output: string): Ledger | undefined {
  try {
    return readLedger(text, output);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function parse(text: string, fail: (problem: string) => never): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return fail(`it is not JSON (${visible((error as Error).message)})`);
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

function isRecord(value: unknown): value is LedgerRecord & JsonObject {
  return isObject(value) && isText(value['ref']) && isId(value['sha']) && isId(value['blob']);
}

function isSegment(value: unknown): value is LedgerSegment & JsonObject {
  return (
    isRecord(value) &&
    isText(value['path']) &&
    Array.isArray(value['earlier']) &&
    value['earlier'].every(isRecord) &&
    [undefined, true].includes(value['absorbed'] as undefined)
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function shown(value: unknown): string {
  return value === undefined ? 'missing' : shorten(visible(JSON.stringify(value)), 60);
}
