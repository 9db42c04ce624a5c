import { code, escapeMarkdown } from './markdown.js';
import { visible } from './visible.js';

/** How what comes from outside is written into a sentence. */
export interface Words {
  /** A branch's, file's or session's name. */
  name(text: string): string;
  /** Any other text from outside. */
  text(text: string): string;
  /** A login, without pinging. */
  person(login: string): string;
}

/** For a terminal, a log or a title. */
export const plainWords: Words = {
  name: visible,
  text: visible,
  person: (login) => `@${visible(login)}`,
};

/** For a comment or a job summary. */
export const markdownWords: Words = {
  name: code,
  text: escapeMarkdown,
  person: (login) => escapeMarkdown(`@${login}`),
};

/** `a`, `a and b`, `a, b and c`, and beyond `most` the number of the others: `a, b and 4 more`. */
export function enumerate(items: readonly string[], most = 3): string {
  const shown =
    items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/** `1 branch`, `2 branches`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
