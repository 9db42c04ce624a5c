import { categories, severities, type Severity } from './finding.js';
import { readHidden, writeHidden } from './hidden.js';
import type { Identity } from './identity.js';
import type { JsonPlace } from './json-place.js';

/** What we keep of a finding in what we posted of it, unseen. */
export interface Marker {
  identity: Identity;
  severity: Severity;
  /** The commit at which it was said. */
  head: string;
  /** The how manieth review said it, from 1. */
  round: number;
  state: 'open' | 'fixed' | 'dismissed';
  /** Of a dismissed one: the login of who dismissed it, and why. */
  by?: string;
  reason?: string;
}

/** A hidden line of a comment. */
export function writeMarker(marker: Marker): string {
  return writeHidden('finding', marker);
}

/** The marker in a comment; undefined where it has none. It is to be believed only where the comment is ours. */
export function readMarker(body: string): Marker | undefined {
  return readHidden('finding', body, markerAt);
}

/** A marker as it stands in JSON. @throws {UserError} where it is none. */
export function markerAt(place: JsonPlace): Marker {
  const identity = place.required('identity');
  const by = place.optional('by')?.text();
  const reason = place.optional('reason')?.text();
  return {
    identity: {
      category: identity.required('category').oneOf(categories),
      path: identity.required('path').text(),
      code: identity.required('code').text(),
      lines: identity
        .required('lines')
        .items()
        .map((line) => line.text()),
      title: identity.required('title').text(),
      nth: identity.required('nth').count(),
    },
    severity: place.required('severity').oneOf(severities),
    head: place.required('head').commit(),
    round: place.required('round').count(),
    state: place.required('state').oneOf(['open', 'fixed', 'dismissed']),
    ...(by !== undefined && { by }),
    ...(reason !== undefined && { reason }),
  };
}
