import { addressOf } from './address.js';
import { byId, element } from './element.js';
import { swatch } from './filters.js';
import type { Pairs } from './pairs.js';

/** Rows that are shown at first, and that each "more" adds. */
const step = 200;

/** Shows these pairs in the table, a page at a time, each with a link that opens it. */
export function listPairs(pairs: Pairs, places: readonly number[], most = step): void {
  byId('pair-rows').replaceChildren(...places.slice(0, most).map((place) => row(pairs, place)));
  const rest = places.length - most;
  const more = byId('pair-more');
  if (rest <= 0) {
    more.replaceChildren(places.length === 0 ? 'No pair is left.' : '');
    return;
  }
  const button = element('button', { type: 'button' }, `Show ${Math.min(rest, step)} more of ${rest}`);
  button.addEventListener('click', () => {
    listPairs(pairs, places, most + step);
  });
  more.replaceChildren(button);
}

function row(pairs: Pairs, place: number): HTMLElement {
  const [a, b, verdict, reason, where, advice] = pairs.at(place);
  const { branches, verdicts } = pairs.data;
  const { name = '', mark = '' } = verdicts[verdict] ?? {};
  const address = addressOf(branches[a]?.ref ?? '', branches[b]?.ref ?? '');
  return element(
    'tr',
    {},
    element('td', {}, swatch(name, mark), name),
    element('th', { scope: 'row' }, element('a', { href: address }, `${pairs.name(a)} × ${pairs.name(b)}`)),
    element('td', {}, pairs.text(where) || pairs.text(reason)),
    element('td', {}, pairs.text(advice)),
  );
}
