/** A text as a bullet for everybody's instructions, or why there is none: `empty`, or it tells somebody what to do. */
export type Mistake = { text: string } | { refused: 'empty' | 'instruction' };

/** Characters of one bullet, and of the text that one is made of. */
const longest = 200;
const mostRead = 4_000;

/**
 * Describes a mistake in one line that holds nothing but words: no link, address, HTML, image, mention, reference or
 * code, and no character that nobody sees. A sentence that tells a tool or a model what to do is left out: whoever reads
 * the bullet later may obey it. No list of words finds them all, so that a person still has to merge what comes of it.
 */
export function mistakeFrom(markdown: string): Mistake {
  const words = plainWords(markdown.slice(0, mostRead));
  const sentences = words.split(/(?<=[.;?])\s+/).filter((sentence) => /\p{L}{2}/u.test(sentence));
  const kept = sentences.filter((sentence) => !isInstruction(sentence));
  if (sentences.length === 0) return { refused: 'empty' };
  const first = kept[0];
  if (first === undefined) return { refused: 'instruction' };
  // As many sentences as fit, the first one cut where it alone does not.
  let text = upTo(longest, first);
  for (const sentence of kept.slice(1)) {
    if (text.length + 1 + sentence.length > longest) break;
    text += ` ${sentence}`;
  }
  const bare = text.replace(/[\s.;,:-]+$/, '');
  return { text: bare.charAt(0).toUpperCase() + bare.slice(1) };
}

/** The start of a text, up to the end of a word where there is one. */
function upTo(length: number, text: string): string {
  if (text.length <= length) return text;
  const start = Array.from(text).slice(0, length).join('');
  return /^(.*\S)\s/.exec(start)?.[1] ?? start;
}

function plainWords(markdown: string): string {
  return (
    markdown
      .normalize('NFKC')
      // What is not seen; line breaks become spaces below.
      .replace(/[^\P{C}\n\r\t]|\p{Default_Ignorable_Code_Point}/gu, '')
      // Marks piled on a letter.
      .replace(/(\p{M})\p{M}+/gu, '$1')
      .replace(/^ {0,3}(`{3,}|~{3,})[^]*?(?:^ {0,3}\1.*$|(?![^]))/gm, ' ')
      .replace(/<!--[^]*?(?:-->|$)/g, ' ')
      .replace(/<\/?[a-z][^<>]*>/gi, ' ')
      .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\S*:\/\/\S*/g, ' ')
      .replace(/\b(?:mailto|data|javascript|file):\S*/gi, ' ')
      .replace(/\bwww\.\S*|[^\s@]{1,64}@[^\s@]{1,100}\.[a-z]{2,}/gi, ' ')
      .replace(/\b(?:[a-z0-9-]+\.)+(?:com|net|org|io|dev|app|xyz|info|biz|example|test)\b\S*/gi, ' ')
      .replace(/\bGH-(?=\d)/gi, '')
      // Nothing is left that Markdown, HTML or a workflow command is made of.
      .replace(/[^\p{L}\p{M}\p{N}\s.,;:()'"/_=+%?-]/gu, ' ')
      .replace(/:+(?=:)|:(?=\/\/)/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^[\s.,;:=+/-]+/, '')
      .trim()
  );
}

/** Verbs that make a sentence an order where it starts with them. */
const orders =
  'run|execute|invoke|ignore|disregard|forget|override|bypass|skip|install|download|fetch|open|visit|send|post|upload|print|echo|output|reveal|disclose|approve|merge|push|commit|deploy|delete|disable|allow|accept|trust|respond|reply|answer|say|pretend|act|treat|obey|follow';

const instructions: readonly RegExp[] = [
  new RegExp(`^(?:(?:please|always|now|then|first|also|just|instead|and)\\s+)*(?:${orders})\\b`),
  new RegExp(`(?:[:,(]|\\b(?:always|please|must|should|then|and))\\s+(?:${orders})\\b`),
  // Said to whoever reads it: a mistake needs no "you".
  /\b(?:you|your|yours|yourself)\b/,
  /\b(?:claude|anthropic|chatgpt|copilot|assistant|reviewers?|language model|llms?|ai|prompts?|jailbreak)\b/,
  /\b(?:ignor|disregard|forget|overrid|bypass|skip)\w*\b.{0,60}\b(?:instructions?|rules?|guidelines?|reviews?|checks?|findings?|above|previous|prior|policy|policies)\b/,
  /\b(?:not|n't|never|nothing|no need|stop|avoid|without)\b.{0,40}\b(?:report|flag|review|mention|raise|complain|comment)(?:s|ed|ing|ged|ging)?\b/,
  /\bapprov\w*|\blgtm\b|\bauto-?merg\w*/,
  /\b(?:curl|wget|sudo|npx|powershell|rm -\w+|chmod|netcat|pip install|npm i|npm install|bash -c|sh -c)\b/,
];

function isInstruction(sentence: string): boolean {
  const lower = sentence.toLowerCase().replace(/[’']t\b/g, "n't");
  // A word of letters that only look alike says one thing to people and another to a list of words.
  const isMixed = sentence
    .split(/[^\p{L}\p{M}]+/u)
    .some(
      (word) =>
        /\p{Script=Latin}/u.test(word) &&
        /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}]/u.test(word),
    );
  return isMixed || instructions.some((instruction) => instruction.test(lower));
}
