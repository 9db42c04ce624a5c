import { mergeValues, type Merged, type Segment } from '../../../src/segments/values/merge.js';
import { parseStrategies } from '../../../src/segments/values/strategies.js';
import { read } from '../../../src/segments/values/read.js';
import { write } from '../../../src/segments/values/write.js';
import type { Format } from '../../../src/segments/values/format.js';
import type { Indent } from '../../../src/segments/values/json-page.js';

export interface Job {
  format?: Format;
  /** The output's format, where it is another one. */
  writtenAs?: Format;
  origin?: string;
  /** Text by id; the document's name is the id with the format as its ending. */
  segments: Readonly<Record<string, string>>;
  /** More of them, of ids that `segments` may have already. */
  more?: readonly (readonly [id: string, text: string])[];
  merge?: Readonly<Record<string, string>>;
  order?: readonly string[];
  indent?: Indent;
}

/** Reads, merges and writes as the product does, from text to text. */
export async function mergedText(job: Job): Promise<string> {
  return textOf(await merged(job));
}

export async function merged({
  format = 'json',
  writtenAs = format,
  origin,
  segments,
  merge = {},
  order,
  indent,
  more = [],
}: Job): Promise<Merged> {
  const open = (name: string, text: string) =>
    read({ name: `${name}.${format}`, format, bytes: Buffer.from(text) });
  const opened: Segment[] = [];
  for (const [id, text] of [...Object.entries(segments), ...more])
    opened.push({ id, document: await open(id, text) });
  return mergeValues(origin === undefined ? undefined : await open('output', origin), opened, {
    strategies: parseStrategies(merge),
    format: writtenAs,
    ...(order && { order }),
    ...(indent !== undefined && { indent }),
  });
}

export async function textOf(result: Merged): Promise<string> {
  const pages: Buffer[] = [];
  for await (const page of write(result)) pages.push(page);
  return Buffer.concat(pages).toString();
}

/** The message of what a task throws. */
export async function problemOf(task: () => unknown): Promise<string> {
  try {
    await task();
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
  throw new Error('nothing was thrown');
}
