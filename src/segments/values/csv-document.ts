import { fieldText, recordAt, type Field } from './csv-fields.js';
import { markLeftOut, textStart } from './encoding.js';
import { badDocument, placeOf, quoted } from './problem.js';
import type { Document, Member, Run, Value } from './value.js';

/**
 * CSV as RFC 4180 has it, with a header: a list of rows. A row is an object of its fields that are not empty, so that a
 * row is the same one with or without a column for which it has nothing.
 */
export class CsvDocument implements Document {
  readonly format = 'csv';
  readonly root: Value;
  readonly remarks: readonly string[];
  /** The fields of the header, in order. */
  readonly columns: readonly Value[];
  /** What stands at the end of the header's line; a line feed where nothing does. */
  readonly lineEnd: string;

  /** Reads a whole document; throws a ValueProblem where it is none. */
  constructor(
    readonly name: string,
    readonly bytes: Buffer,
  ) {
    const begin = textStart(this);
    this.remarks = begin > 0 ? [markLeftOut] : [];
    if (begin === bytes.length)
      throw badDocument(this, 0, 'the file is empty; its first line has to name the columns');
    const header = recordAt(this, begin);
    this.columns = header.fields.map((field) => this.#field(field));
    this.lineEnd = bytes.toString('latin1', header.end, header.next) || '\n';
    this.#checkColumns();
    for (let at = header.next; at < bytes.length;) {
      const { fields, next } = recordAt(this, at);
      if (fields.length !== this.columns.length)
        throw badDocument(
          this,
          at,
          `this row has ${fields.length} fields, the header ${this.columns.length}; each row needs as many as the header`,
        );
      at = next;
    }
    this.root = { document: this, kind: 'array', start: header.next, end: bytes.length };
  }

  *members(row: Value): Generator<Member> {
    for (const [at, field] of this.fields(row).entries()) {
      const value = this.#field(field);
      const key = this.columns[at];
      if (key !== undefined && this.text(value) !== '') yield { key, value };
    }
  }

  *items(root: Value): Generator<Value> {
    for (let at = root.start; at < root.end;) {
      const { end, next } = recordAt(this, at);
      yield { document: this, kind: 'object', start: at, end };
      at = next;
    }
  }

  all(root: Value): Run | undefined {
    return root.start < root.end ? { array: root, start: root.start, end: root.end } : undefined;
  }

  /** All fields of a row, the empty ones included. */
  fields(row: Value): readonly Field[] {
    return recordAt(this, row.start).fields;
  }

  text(field: Value): string {
    return fieldText(this.bytes, field);
  }

  #field({ start, end }: Field): Value {
    return { document: this, kind: 'string', start, end };
  }

  #checkColumns(): void {
    const seen = new Map<string, Value>();
    for (const column of this.columns) {
      const name = this.text(column);
      const first = seen.get(name);
      if (first !== undefined)
        throw badDocument(
          this,
          column.start,
          `the column ${quoted(name) || 'without a name'} stands in the header already, at column ${placeOf(this, first.start).column}; name one of them differently`,
        );
      seen.set(name, column);
    }
  }
}
