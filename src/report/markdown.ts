import { visible } from './visible.js';

/** GitHub links a name, number or address only where it stands unbroken: a zero-width space breaks it. */
const breaker = '&#8203;';

function entities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Nobody is pinged and nothing is cross-referenced: mentions, issue references and addresses stay plain text. */
function unlink(text: string): string {
  return text.replace(/[@#]|(?<![a-z0-9])GH(?=-\d)|:(?=\/\/)|www(?=\.)/gi, `$&${breaker}`);
}

/** Text from outside as inline Markdown that shows exactly that text, in a sentence or a table cell, on one line. */
export function escapeMarkdown(text: string): string {
  const literal = visible(text)
    .replace(/[\\`*_{}[\]()|~$!^]/g, '\\$&')
    // What would start a list, a heading or a rule at the start of a line.
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
  return unlink(entities(literal));
}

/** Text from outside as inline code that it cannot break out of, in a sentence or a table cell, on one line. */
export function code(text: string): string {
  const shown = visible(text);
  if (/^[^`|<>\s]([^`|<>]*[^`|<>\s])?$/.test(shown)) return `\`${shown}\``;
  // Backticks end a code span, pipes a cell and tags a section, for whoever counts them; as entities they end nothing.
  return `<code>${entities(shown).replace(/[`|\\*_~$[\]!^:@#]|w(?=ww\.)/gi, (mark) => `&#${mark.charCodeAt(0)};`)}</code>`;
}

/** A GitHub table. Cells are Markdown: escape what comes from outside first. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('\n', '<br>')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A folded section. The summary is plain text (GitHub reads no Markdown there); the body is Markdown. */
export function details(summary: string, body: string): string {
  return `<details><summary>${unlink(entities(visible(summary)))}</summary>\n\n${body}\n\n</details>`;
}

/** A link showing `text` (from outside); just the text where `url` is no http or https address. `words` makes it inert. */
export function link(text: string, url: string, words = escapeMarkdown): string {
  if (!URL.canParse(url)) return words(text);
  const address = new URL(url);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return words(text);
  const target = address.href.replace(/[()|<>\s\\`]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `[${words(text)}](${target})`;
}

/** A block of code that its content cannot end. `language` is a word of ours. */
export function codeBlock(language: string, text: string): string {
  const longestRun = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
