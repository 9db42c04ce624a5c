import { code, codeBlock, escapeMarkdown } from './markdown.js';
import { shorten, visible } from './visible.js';

/**
 * Markdown from outside as Markdown that can do nothing: paragraphs, lists, emphasis, inline code and blocks of code
 * stay; HTML, links, images, mentions, references and diagrams become plain text, and no line is a workflow command.
 * @returns blocks, to be joined by empty lines.
 */
export function untrustedMarkdown(text: string): string[] {
  const blocks: string[] = [];
  let prose: string[] = [];
  let open: { fence: string; language: string; lines: string[] } | undefined;
  const close = () => {
    if (prose.length > 0) blocks.push(prose.map(proseLine).join('\n'));
    if (open) blocks.push(codeBlock(open.language, inertCode(open.lines.join('\n'))));
    prose = [];
    open = undefined;
  };
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const fence = /^ {0,3}(`{3,}|~{3,})\s*(\S*)/.exec(line);
    if (open) {
      if (fence?.[1]?.startsWith(open.fence) && fence[2] === '') close();
      else open.lines.push(line);
    } else if (fence) {
      close();
      open = { fence: fence[1] ?? '', language: languageOf(fence[2] ?? ''), lines: [] };
    } else if (line.trim() === '') close();
    else prose.push(line);
  }
  close();
  return blocks;
}

/** A title from outside as inline Markdown that can do nothing, on one line: inline code stays. */
export function untrustedTitle(text: string): string {
  return inline(text, /(`[^`]+`)/);
}

/**
 * As many blocks as fit into `room` characters, and the others. The first is cut where it does not fit alone, and
 * stands then whole among the others.
 */
export function splitBlocks(text: string, room: number): { shown: string[]; rest: string[] } {
  const blocks = untrustedMarkdown(text);
  const shown = within(blocks, room);
  if (shown.length > 0 || blocks.length === 0) return { shown, rest: blocks.slice(shown.length) };
  return { shown: [cut(text, room)], rest: blocks };
}

/** The first blocks, as far as they have room together. */
export function within(blocks: readonly string[], room: number): string[] {
  let left = room;
  const end = blocks.findIndex((block) => (left -= block.length + 2) < 0);
  return end < 0 ? [...blocks] : blocks.slice(0, end);
}

/** The start of a text's first block; escaping makes it longer, nobody knows by how much. */
function cut(text: string, room: number): string {
  for (let length = room; length > 0; length = Math.floor(length * 0.7)) {
    const start = untrustedMarkdown(shorten(text, length))[0] ?? '';
    if (start.length <= room) return start;
  }
  return '';
}

/** One line of a paragraph; what made it an item of a list, or a heading, is made anew. */
function proseLine(line: string): string {
  const [, indent = '', mark = '', rest = ''] =
    /^(\s*)((?:[-*+]|\d{1,3}[.)]|#{1,6})\s+(?=\S))?(.*)$/.exec(line) ?? [];
  if (mark.startsWith('#')) return `**${escapeMarkdown(rest.trim())}**`;
  const shown = proseText(rest);
  if (mark === '') return shown;
  const spaces = ' '.repeat(Math.min(indent.length, 8));
  return `${spaces}${/^\d/.test(mark) ? `${parseInt(mark, 10)}.` : '-'} ${shown}`;
}

/** Inline code and bold stay; what starts with `::` would be a workflow command where somebody prints it. */
function proseText(text: string): string {
  return inline(text.replaceAll('\t', ' '), /(`[^`]+`|\*\*[^*`\s][^*`]*\*\*)/).replace(
    /^(\s*):(?=:)/,
    '$1:&#8203;',
  );
}

/** Plain text but for what `kept`, in one group, matches: code or bold. */
function inline(text: string, kept: RegExp): string {
  return text
    .split(kept)
    .map((part, index) => {
      if (index % 2 === 0) return escapeMarkdown(part);
      return part.startsWith('`')
        ? code(part.slice(1, -1).trim())
        : `**${escapeMarkdown(part.slice(2, -2).trim())}**`;
    })
    .join('');
}

/** A word after the fence that GitHub draws, or carries out, is no language. */
function languageOf(word: string): string {
  const drawn = ['suggestion', 'mermaid', 'math', 'geojson', 'topojson', 'stl'];
  return /^[a-z][a-z0-9+#-]{0,19}$/i.test(word) && !drawn.includes(word.toLowerCase()) ? word : 'text';
}

/** Code as it is, but that nothing in it is unseen, and that the runner would carry out no line of it. */
export function inertCode(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .map(visible)
        .join('\t')
        .replace(/^(\s*):(?=:)/, '$1: ')
        .replaceAll('##[', '## ['),
    )
    .join('\n');
}
