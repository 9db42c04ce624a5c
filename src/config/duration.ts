import { shorten, visible } from '../report/visible.js';
import { UserError } from './error.js';

const milliseconds = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** What a duration looks like; the JSON Schema of the configuration uses it too. */
export const durationPattern = '^[1-9][0-9]{0,5}[smhdw]$';
export const durationAllowed =
  'a whole number above 0 and a unit: s, m, h, d or w (seconds to weeks), such as 90m or 30d';

/** The milliseconds of a duration such as `30d`. Throws a UserError that names `what` and says what is allowed. */
export function parseDuration(text: string, what: string): number {
  if (!new RegExp(durationPattern).test(text)) {
    throw new UserError(
      `${what}: "${shorten(visible(text), 60)}" is not a duration; allowed is ${durationAllowed}`,
    );
  }
  return Number(text.slice(0, -1)) * milliseconds[text.slice(-1) as keyof typeof milliseconds];
}
