import type { ReviewThread } from '../github/review-threads.js';
import { fingerprintOf } from './identity.js';
import type { Marker } from './marker.js';

/** A finding that an earlier review said. */
export interface Earlier {
  marker: Marker;
  /** Where it was said; absent where it stands in the summary alone. */
  thread?: ReviewThread;
}

/** The id by which people and sessions name it. */
export function idOf({ marker }: Pick<Earlier, 'marker'>): string {
  return fingerprintOf(marker.identity);
}

/**
 * How an earlier finding stands. `fixed`: we said so. `dismissed`: somebody with write access did not want it.
 * `hidden`: somebody else resolved it: it is not said again, and counts as open.
 */
export type Standing = 'open' | 'fixed' | 'dismissed' | 'hidden';

/** @param mayWrite whether a login may write to the repository. */
export function standingOf({ marker, thread }: Earlier, mayWrite: (login: string) => boolean): Standing {
  if (marker.state !== 'open') return marker.state;
  if (!thread?.isResolved) return 'open';
  return thread.resolvedBy !== undefined && mayWrite(thread.resolvedBy) ? 'dismissed' : 'hidden';
}
