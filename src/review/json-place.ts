import { UserError } from '../config/error.js';
import { shorten, visible } from '../report/visible.js';

const isCommit = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

/** A value of a JSON text that knows where it stands, such as `$.findings[2].line`. What it is not, it refuses. */
export class JsonPlace {
  private constructor(
    private readonly subject: string,
    private readonly path: string,
    private readonly value: unknown,
  ) {}

  /**
   * The whole of a text.
   * @param subject what the text is, as a sentence begins: `The findings`.
   * @throws {UserError} where it is no JSON, as do all methods where the value is not what they return.
   */
  static parse(subject: string, text: string): JsonPlace {
    try {
      // PowerShell begins a file with a byte order mark.
      return new JsonPlace(subject, '$', JSON.parse(text.replace(/^\ufeff/, '')));
    } catch (error) {
      throw new UserError(`${subject}: $ is no JSON: ${visible((error as Error).message)}`);
    }
  }

  isList(): boolean {
    return Array.isArray(this.value);
  }

  /** @param most how many there may be. */
  items(most = Infinity): JsonPlace[] {
    if (!Array.isArray(this.value)) throw this.refused('an array');
    if (this.value.length > most)
      throw new UserError(
        `${this.subject}: ${this.path} has ${this.value.length} items; allowed are at most ${most}: leave out the least important.`,
      );
    return this.value.map(
      (item: unknown, index) => new JsonPlace(this.subject, `${this.path}[${index}]`, item),
    );
  }

  required(name: string): JsonPlace {
    const field = this.optional(name);
    if (!field) throw new UserError(`${this.subject}: ${this.path} has no "${name}", which it must have.`);
    return field;
  }

  /** Undefined also for null. */
  optional(name: string): JsonPlace | undefined {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
      throw this.refused('an object');
    const value: unknown = Object.hasOwn(this.value, name)
      ? (this.value as Record<string, unknown>)[name]
      : undefined;
    return value === undefined || value === null
      ? undefined
      : new JsonPlace(this.subject, `${this.path}.${name}`, value);
  }

  text(): string {
    if (typeof this.value !== 'string') throw this.refused('a string');
    return this.value;
  }

  /** The id of a commit, or an empty string. */
  commit(): string {
    const text = this.text();
    if (text !== '' && !isCommit.test(text)) throw this.refused("a commit's full id");
    return text;
  }

  /** The full id of a commit; undefined for anything else. */
  commitIfAny(): string | undefined {
    return typeof this.value === 'string' && isCommit.test(this.value) ? this.value : undefined;
  }

  oneOf<Word extends string>(words: readonly Word[]): Word {
    const word = words.find((one) => one === this.value);
    if (word === undefined) throw this.refused(words.map((one) => `"${one}"`).join(', '));
    return word;
  }

  /** A whole number from 0. */
  count(): number {
    if (!Number.isSafeInteger(this.value) || (this.value as number) < 0)
      throw this.refused('a whole number from 0');
    return this.value as number;
  }

  /** A number from 0. */
  number(): number {
    if (typeof this.value !== 'number' || this.value < 0) throw this.refused('a number from 0');
    return this.value;
  }

  /** What to throw where the value is not what is allowed here. */
  refused(allowed: string): UserError {
    const found = shorten(visible(JSON.stringify(this.value)), 60);
    return new UserError(`${this.subject}: ${this.path} is ${found}; allowed is ${allowed}.`);
  }
}
