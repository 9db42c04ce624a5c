import { CsvDocument } from './csv-document.js';
import { inPages } from './pages.js';
import { itemsIn, runsIn, type Plan } from './plan.js';
import type { Document, Value } from './value.js';

/**
 * The rows of a merged list as CSV, fields byte for byte. It has the columns of all documents in the order in which they
 * appear first, and the line ends of the first document.
 */
export function writeCsv(root: Plan, documents: readonly Document[]): Generator<Buffer> {
  return inPages(
    pieces(
      root,
      documents.filter((one) => one instanceof CsvDocument),
    ),
  );
}

function* pieces(root: Plan, documents: readonly CsvDocument[]): Generator<Buffer> {
  const columns = new Map<string, Value>();
  for (const document of documents)
    for (const column of document.columns) {
      const name = document.text(column);
      if (!columns.has(name)) columns.set(name, column);
    }
  const lineEnd = Buffer.from(documents[0]?.lineEnd ?? '\n');
  yield* joined([...columns.values()].map(sourceOf), lineEnd);

  const places = new Map(documents.map((document) => [document, placesIn(document, [...columns.keys()])]));
  for (const row of itemsIn(runsIn(root))) {
    const { document } = row;
    if (!(document instanceof CsvDocument)) continue;
    const fields = document.fields(row);
    const sources = (places.get(document) ?? []).map((place) => {
      const field = fields[place];
      return field === undefined ? empty : document.bytes.subarray(field.start, field.end);
    });
    yield* joined(sources, lineEnd);
  }
}

const empty = Buffer.alloc(0);
const comma = Buffer.from(',');

/** Which of its fields a document has for each column; -1 where it has none. */
function placesIn(document: CsvDocument, names: readonly string[]): number[] {
  const own = document.columns.map((column) => document.text(column));
  return names.map((name) => own.indexOf(name));
}

function* joined(fields: readonly Buffer[], lineEnd: Buffer): Generator<Buffer> {
  for (const [at, field] of fields.entries()) {
    if (at > 0) yield comma;
    yield field;
  }
  yield lineEnd;
}

function sourceOf({ document, start, end }: Value): Buffer {
  return document.bytes.subarray(start, end);
}
