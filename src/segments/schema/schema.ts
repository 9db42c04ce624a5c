import type { ValidateFunction } from 'ajv';
import { visible } from '../../report/visible.js';
import { placeOf, wordsOf } from '../values/problem.js';
import type { Document } from '../values/value.js';
import { plainValue } from './plain-value.js';
import { TookTooLong, within } from './time-limit.js';
import { wordsFor } from './words.js';

/** Where every problem is looked for; of a larger document the first is enough. Bytes. */
const smallEnough = 1 << 20;
// Of what it was at first.
const leastPatience = 1 / 40;

/** A JSON Schema that documents are held against. */
export class Schema {
  /** Less after each document that took longer, so that many cannot hold up a run. */
  #patience = 1;

  constructor(
    /** Its path. */
    readonly name: string,
    private readonly findFirst: ValidateFunction,
    /** Made when it is needed first. */
    private readonly findAll: () => ValidateFunction,
    /** How long a document may take: milliseconds, and as many more for each megabyte. */
    private readonly limit: number,
  ) {}

  /**
   * Why a document does not meet the schema, as a sentence with places and what is allowed there; undefined where it
   * does.
   * @param isFile whether somebody can look places up by line and column.
   */
  problemIn(document: Document, { isFile }: { isFile: boolean }): string | undefined {
    const milliseconds = Math.ceil(this.limit * this.#patience * (1 + document.bytes.length / smallEnough));
    const errorsOf = (validate: ValidateFunction, value: unknown) =>
      within(milliseconds, () => (validate(value) ? [] : (validate.errors ?? [])));
    const told = (what: string) => `${isFile ? `${wordsOf(placeOf(document, 0))}: ` : ''}${what}`;
    try {
      const value = plainValue(document);
      let errors = errorsOf(this.findFirst, value);
      if (errors.length === 0) return undefined;
      if (document.bytes.length <= smallEnough) errors = errorsOf(this.findAll(), value);
      return `${wordsFor(document, errors, { isFile })} (${visible(this.name)}).`;
    } catch (error) {
      if (error instanceof RangeError)
        return told(
          `its values are nested too deeply to be held against ${visible(this.name)}, or that refers to itself without end.`,
        );
      if (!(error instanceof TookTooLong)) throw error;
      this.#patience = Math.max(leastPatience, this.#patience / 2);
      return told(
        `to hold it against ${visible(this.name)} took longer than ${milliseconds / 1000} s; a pattern there may take exponential time, such as (a+)+.`,
      );
    }
  }
}
