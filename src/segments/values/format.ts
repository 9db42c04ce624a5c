/** What a segment is written in. */
export type Format = 'json' | 'jsonl' | 'yaml' | 'csv';

const byEnding: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.csv': 'csv',
};

/** The endings that stand for a format, in words. */
export const endings = Object.keys(byEnding).join(', ');

/** The format that a path's ending stands for, in any case of letters; undefined for any other ending. */
export function formatOf(path: string): Format | undefined {
  const ending = /\.[a-z]+$/i.exec(path)?.[0].toLowerCase();
  // A Map-like look-up: `.constructor` is no ending.
  return ending !== undefined && Object.hasOwn(byEnding, ending) ? byEnding[ending] : undefined;
}
