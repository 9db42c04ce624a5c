import { visible } from '../report/visible.js';
import { GitHubError } from './errors.js';

/** A value in the payload of an event and the path to it. What is not what GitHub sends is a {@link GitHubError}. */
export class Field {
  constructor(
    private readonly value: unknown,
    private readonly path: string,
  ) {}

  optional(key: string): Field | undefined {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
      this.#refuse('an object');
    const value: unknown = Object.getOwnPropertyDescriptor(this.value, key)?.value;
    return value === undefined || value === null ? undefined : new Field(value, `${this.path}.${key}`);
  }

  field(key: string): Field {
    return this.optional(key) ?? new Field(undefined, `${this.path}.${key}`);
  }

  /** The entries of a list; none where there is no list. */
  list(key: string): Field[] {
    const list = this.optional(key);
    if (list === undefined) return [];
    if (!Array.isArray(list.value)) return list.#refuse('a list');
    return list.value.map((entry: unknown, index) => new Field(entry, `${list.path}[${index}]`));
  }

  text(): string {
    return typeof this.value === 'string' && this.value !== '' ? this.value : this.#refuse('a text');
  }

  /** The text of a field that may be empty or absent: then ''. */
  words(key: string): string {
    const field = this.optional(key);
    return field === undefined || field.value === '' ? '' : field.text();
  }

  flag(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.#refuse('true or false');
  }

  positive(): number {
    const { value } = this;
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
      ? value
      : this.#refuse('a positive whole number');
  }

  sha(): string {
    const text = this.text();
    return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : this.#refuse('a commit id');
  }

  /** As git-check-ref-format allows, as far as a command line or a refspec could be led astray. */
  ref(): string {
    const text = this.text();
    // eslint-disable-next-line no-control-regex -- these are what git refuses
    return /[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|^-|\/$|\.$/.test(text) ? this.#refuse("a branch's name") : text;
  }

  /** The number in the name of a merge queue's branch: refs/heads/gh-readonly-queue/main/pr-7-COMMIT. */
  queued(): number {
    const number = Number(/^refs\/heads\/gh-readonly-queue\/.+\/pr-([0-9]+)-[^/]+$/.exec(this.text())?.[1]);
    return number > 0 ? number : this.#refuse("a merge queue's branch");
  }

  #refuse(wanted: string): never {
    const found = this.value === undefined ? 'missing' : visible(JSON.stringify(this.value).slice(0, 80));
    throw new GitHubError(
      `${this.path} in GITHUB_EVENT_PATH is ${found}; GitHub sends ${wanted} there. Run this on pull_request, pull_request_target, merge_group, push, schedule or workflow_dispatch.`,
      'event',
    );
  }
}
