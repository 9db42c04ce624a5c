import type { Finding } from '../finding.js';
import type { Stretch } from './fold.js';
import { spellingsOf } from './spellings.js';
import { tokensIn } from './token-shapes.js';

/** What stands in a secret's place. */
export const redacted = '[redacted]';

/** A text in which every secret is replaced: these very values, also spelt out or encoded, and what looks like a token. */
export type Redact = (text: string) => string;

/** @param values secrets that the run knows, such as its own key and tokens. */
export function redactor(values: readonly string[]): Redact {
  const spelt = spellingsOf(values);
  return (text) => without(text, [...spelt(text), ...tokensIn(text)]);
}

function without(text: string, stretches: readonly Stretch[]): string {
  let rest = '';
  let done = 0;
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    if (to <= done) continue;
    // What meets the one before goes with it.
    if (from > done || done === 0) rest += text.slice(done, from) + redacted;
    done = to;
  }
  return rest + text.slice(done);
}

/** A finding without secrets; a suggestion that held one is gone, for it would be put into the code. */
export function redactFinding(finding: Finding, redact: Redact): Finding {
  const { suggestion, quote, ...rest } = finding;
  return {
    ...rest,
    title: redact(rest.title),
    body: redact(rest.body),
    ...(quote !== undefined && { quote: redact(quote) }),
    ...(suggestion !== undefined && redact(suggestion) === suggestion && { suggestion }),
  };
}
