import type { Author } from './client.js';

/** Whether a user that GitHub names is this author; by id where it is known, for logins may change. */
export function isAuthor(user: { login: string; id: number } | null, author: Author): boolean {
  return author.id === undefined ? user?.login === author.login : user?.id === author.id;
}
