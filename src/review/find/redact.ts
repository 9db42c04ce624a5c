import type { Finding } from '../finding.js';

/** What stands in a secret's place. */
export const redacted = '[redacted]';

/** What is no secret to anybody is not looked for by its value. */
const shortestSecret = 6;

/** Shapes that issuers give their tokens, so that they are found wherever they stand. */
const shapes: readonly RegExp[] = [
  /\bsk-[A-Za-z0-9_-]{16,}/g,
  /\bgh[pousr]_[A-Za-z0-9]{16,}/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
  /\bglpat-[A-Za-z0-9_-]{16,}/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g,
  /\bAIza[A-Za-z0-9_-]{30,}/g,
  /\bnpm_[A-Za-z0-9]{30,}/g,
  /\b[rsp]k_(?:live|test)_[A-Za-z0-9]{16,}/g,
  /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g,
  /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g,
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|$)/g,
  /(?<=:\/\/[^\s/:@]{1,100}:)[^\s/@]{3,200}(?=@)/g,
];

/** A text in which every secret is replaced: these very values, also spelt out or encoded, and what looks like a token. */
export type Redact = (text: string) => string;

/** @param values secrets that the run knows, such as its own key and tokens. */
export function redactor(values: readonly string[]): Redact {
  const known = values.filter((value) => value.length >= shortestSecret);
  const encoded = known
    .flatMap((value) => [...base64Of(value), ...encodings(value)])
    .map((source) => new RegExp(source, 'g'));
  const plain: Redact = (text) =>
    [...encoded, ...shapes].reduce(
      (rest, pattern) => rest.replace(pattern, redacted),
      known.reduce(withoutValue, text),
    );
  const holds = (text: string): boolean => plain(text) !== text;
  return (text) =>
    plain(text)
      .replace(spread, (letters) => (holds(letters.replace(between, '')) ? redacted : letters))
      .replace(/[A-Za-z0-9+/_-]{24,}={0,2}/g, (word) => (readings(word).some(holds) ? redacted : word));
}

// Single letters with something between each two.
const between = /[\s.,|*\u200b-\u200f\u2060\ufeff]{1,3}/g;
const spread = new RegExp(`(?<![A-Za-z0-9_])(?:[A-Za-z0-9_+/-]${between.source}){15,}[A-Za-z0-9_+/-]`, 'g');

/** What a word may stand for, of a token that nobody gave us. */
function readings(word: string): string[] {
  return [
    Buffer.from(word, 'base64').toString('latin1'),
    Buffer.from(word, 'hex').toString('latin1'),
    Array.from(word).reverse().join(''),
  ];
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

/** What may be put between a value's characters so that it is not found. */
const filler = /[\s.,_\u200b-\u200f\u2060\ufeff-]/;

/** A text without a value, also where it is spelt out with fillers between its characters. */
function withoutValue(text: string, value: string): string {
  const places: number[] = [];
  let bare = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (filler.test(character)) continue;
    places.push(at);
    bare += character;
  }
  const wanted = value.replace(new RegExp(filler, 'g'), '');
  if (wanted.length < shortestSecret) return text.replaceAll(value, redacted);
  let rest = '';
  let from = 0;
  for (let at = bare.indexOf(wanted); at >= 0; at = bare.indexOf(wanted, at + wanted.length)) {
    rest += text.slice(from, places[at]) + redacted;
    from = (places[at + wanted.length - 1] ?? 0) + 1;
  }
  return rest + text.slice(from);
}

/** Inside a longer text base64 starts at one of three places, and its first and last characters depend on the neighbours. */
function base64Of(value: string): string[] {
  return [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(value)]);
    const certain = bytes
      .toString('base64')
      .replace(/=+$/, '')
      .slice(before === 0 ? 0 : before + 1, -1);
    return `[A-Za-z0-9+/]{0,3}${literally(certain)}[A-Za-z0-9+/]{0,3}={0,2}`;
  });
}

function encodings(value: string): string[] {
  const reversed = Array.from(value).reverse().join('');
  return [Buffer.from(value).toString('hex'), encodeURIComponent(value), reversed].map(literally);
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
