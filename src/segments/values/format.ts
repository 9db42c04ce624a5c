/** What a segment is written in. */
export const formats = ['json', 'jsonl', 'yaml', 'csv'] as const;
export type Format = (typeof formats)[number];

const byEnding: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.csv': 'csv',
};

/** The format that a path's ending stands for, in any case of letters; undefined for any other ending. */
export function formatOf(path: string): Format | undefined {
  const ending = /\.[a-z]+$/i.exec(path)?.[0].toLowerCase();
  // A Map-like look-up: `.constructor` is no ending.
  return ending !== undefined && Object.hasOwn(byEnding, ending) ? byEnding[ending] : undefined;
}
