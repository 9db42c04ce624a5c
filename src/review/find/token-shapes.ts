import { withoutHidden, type Stretch } from './fold.js';

/** Shapes that issuers give their tokens, so that they are found wherever they stand. */
const shapes: readonly RegExp[] = [
  /\bsk-[A-Za-z0-9_-]{16,}/,
  /\bgh[pousr]_[A-Za-z0-9]{16,}/,
  // Of Apps and of GITHUB_TOKEN since 2026: ghs_APPID_JWT.
  /\bghs_\d{1,20}_eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*){0,2}/,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/,
  /\bglpat-[A-Za-z0-9_-]{16,}/,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/,
  /\bAIza[A-Za-z0-9_-]{30,}/,
  /\bnpm_[A-Za-z0-9]{30,}/,
  /\b[rsp]k_(?:live|test)_[A-Za-z0-9]{16,}/,
  /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/,
  // Bounded, because it may begin again at every sign.
  /\beyJ[A-Za-z0-9_-]{8,1000}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/,
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|$)/,
  // A variable's name is none.
  /(?<=:\/\/[^\s/:@]{1,100}:)(?![$%]?[{(<]|\$\w+@)[^\s/@]{3,200}(?=@)/,
];
const shape = new RegExp(shapes.map(({ source }) => source).join('|'), 'g');

/** Single characters, each two with the same signs between them: `g-h-p-_-0-1`. */
const evenly = /(?<![A-Za-z0-9])[\w+/-]([^A-Za-z0-9]{1,3})[\w+/-](?:\1[\w+/-]){14,}/g;
/** Single characters with something or other between them. */
const unevenly = /(?<![A-Za-z0-9_])(?:[\w+/-][\s.,|*]{1,3}){15,}[\w+/-]/g;
const word = /[A-Za-z0-9+/_-]{24,}={0,2}/g;

/** What looks like a token, whoever's it is: as it is, spelt out, reversed, in base64 or hex. */
export function tokensIn(text: string): Stretch[] {
  const { text: read, origin } = withoutHidden(text);
  const found = [
    ...stretches(read, shape, () => true),
    ...stretches(read, evenly, ([all, signs = '']) => holds(everyOther(all, signs.length))),
    ...stretches(read, unevenly, ([all]) => holds(all.replace(/[\s.,|*]+/g, ''))),
    ...stretches(read, word, ([all]) => readings(all).some(holds)),
  ];
  return found.map(({ from, to }) => origin(from, to));
}

function stretches(text: string, pattern: RegExp, counts: (match: RegExpExecArray) => boolean): Stretch[] {
  return [...text.matchAll(pattern)]
    .filter(counts)
    .map(({ 0: all, index }) => ({ from: index, to: index + all.length }));
}

function holds(text: string): boolean {
  return text.search(shape) >= 0 || reversed(text).search(shape) >= 0;
}

/** The characters that stand `between` signs apart. */
function everyOther(text: string, between: number): string {
  return Array.from({ length: Math.ceil(text.length / (between + 1)) }, (_, at) =>
    text.charAt(at * (between + 1)),
  ).join('');
}

/** What a word may stand for; what was put before it shifts what base64 and hex mean. */
function readings(text: string): string[] {
  const shifted = (encoding: 'base64' | 'hex', shifts: number): string[] =>
    Array.from({ length: shifts }, (_, at) => Buffer.from(text.slice(at), encoding).toString('latin1'));
  return [reversed(text), ...shifted('base64', 4), ...shifted('hex', 2)];
}

function reversed(text: string): string {
  return Array.from(text).reverse().join('');
}
