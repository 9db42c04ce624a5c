import type { Read } from './added.js';

/** The reads that leave what a session may read: its own area, `can_read`, and whatever else `mayRead` lets in. */
export function readViolations(reads: readonly Read[], mayRead: (path: string) => boolean): Read[] {
  return reads.filter(({ target }) => !mayRead(target));
}
