import type { FileExcerpt, Hunk, Side } from '../model.js';
import { element } from './element.js';

/** The lines of a file as two branches have it, beside each other. */
export function sidesOf({ a, b }: FileExcerpt, titleA: string, titleB: string): HTMLElement {
  return element('div', { class: 'sides' }, viewSide(a, titleA), viewSide(b, titleB));
}

function viewSide(side: Side, title: string): HTMLElement {
  const head = element('figcaption', {}, title);
  if ('absent' in side) return element('figure', {}, head, element('p', { class: 'aside' }, side.absent));
  const note = side.note === undefined ? [] : [element('p', { class: 'aside' }, side.note)];
  const code = element('table', { class: 'code' }, ...side.hunks.map(viewHunk));
  return element(
    'figure',
    {},
    head,
    ...note,
    element('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': title }, code),
  );
}

function viewHunk({ from, lines, marked }: Hunk): HTMLElement {
  return element(
    'tbody',
    {},
    ...lines.map((text, index) => {
      const number = from + index;
      const isMarked = marked.some(([first, last]) => number >= first && number <= last);
      return element(
        'tr',
        isMarked ? { class: 'marked' } : {},
        element('th', { scope: 'row' }, `${number}`),
        element('td', {}, text),
      );
    }),
  );
}
