import { UserError } from '../config/error.js';
import { JsonPlace } from './json-place.js';

/** A value as a line of a comment that nobody sees. In Base64 nothing that others wrote can end it. */
export function writeHidden(name: string, value: object): string {
  return `<!-- parallel-claude:${name} ${Buffer.from(JSON.stringify(value)).toString('base64')} -->`;
}

/**
 * What `read` makes of the hidden value at the top of a comment, below the comment's own marker where it has one; undefined
 * where there is none, or none that it can read.
 */
export function readHidden<T>(name: string, body: string, read: (place: JsonPlace) => T): T | undefined {
  // At the top alone: what stands below others wrote, and another workflow that shares our token may repeat it.
  const line = new RegExp(
    `^(?:<!-- parallel-claude:[a-z0-9-]+ -->\r?\n)?<!-- parallel-claude:${name} (\\S+) -->\r?(?:\n|$)`,
  );
  const value = line.exec(body)?.[1];
  if (value === undefined) return undefined;
  try {
    return read(JsonPlace.parse('The comment', Buffer.from(value, 'base64').toString('utf8')));
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
