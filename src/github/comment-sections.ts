import { fitTogether } from './fit-body.js';
import type { CommentBody } from './sticky-comment.js';

/** A part of a comment that is rewritten without the others. */
export interface Section {
  /** Lower-case letters, digits and hyphens. */
  name: string;
  /** Markdown, best first. */
  renderings: readonly string[];
}

/** Each section may grow to this many characters without the others having to give way. */
const least = 8_000;

const marker = (name: string) => `<!-- parallel-claude:section:${name} -->`;
const anyMarker = /^<!-- parallel-claude:section:([a-z0-9-]+) -->$/;

/**
 * A body of sections.
 * @param others whether sections that are not given and stand there already are kept, byte for byte.
 * @param rest the last line of a section that had to be cut.
 */
export function sectionsBody(
  sections: readonly Section[],
  { others, rest }: { others: 'keep' | 'drop'; rest: string },
): CommentBody {
  return (room, now = '') => {
    const parts = others === 'keep' ? readSections(now) : new Map<string, string>();
    for (const { name } of sections) parts.set(name, '');
    const taken = [...parts].map(([name, text]) => framed(name, text).length + 1);
    const free = taken.reduce((left, length) => left - length, room);
    // Somebody made the others so long: what is dropped comes back with its own next run.
    if (others === 'keep' && free < least * sections.length)
      return sectionsBody(sections, { others: 'drop', rest })(room, now);
    const texts = fitTogether(
      sections.map(({ renderings }) => renderings.map(harmless)),
      rest,
      free,
      least,
    );
    for (const [index, { name }] of sections.entries()) parts.set(name, texts[index] ?? '');
    return [...parts].map(([name, text]) => framed(name, text)).join('\n');
  };
}

function framed(name: string, text: string): string {
  return `${marker(name)}\n${text.trimEnd()}\n`;
}

/** The sections of a comment by name, without white space at their ends. */
export function readSections(body: string): Map<string, string> {
  const sections = new Map<string, string>();
  let name: string | undefined;
  for (const line of body.split('\n')) {
    const begun = anyMarker.exec(line)?.[1];
    if (begun !== undefined) sections.set((name = begun), '');
    else if (name !== undefined) sections.set(name, `${sections.get(name) ?? ''}${line}\n`);
  }
  return new Map([...sections].map(([key, text]) => [key, text.trimEnd()]));
}

/** A section ends at the next marker, so no line of a text may pass for one, not even in a block of code. */
function harmless(text: string): string {
  return text.replace(/^(?=<!-- parallel-claude:section:)/gm, ' ');
}
