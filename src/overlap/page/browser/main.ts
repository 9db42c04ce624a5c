import type { PageData } from '../model.js';
import { arrange } from './arrange.js';
import { byId, element } from './element.js';
import { makeFilters, swatch } from './filters.js';
import { Matrix } from './matrix.js';
import { PairDialog } from './pair-dialog.js';
import { listPairs } from './pair-list.js';
import { Pairs } from './pairs.js';

const pairs = new Pairs(JSON.parse(byId('report').textContent) as PageData);
const dialog = new PairDialog(pairs);
const readout = element('p', { id: 'readout', 'aria-live': 'polite' });
const status = element('p', { class: 'aside', role: 'status' });
const hint = 'Point at a cell, or use the arrow keys; Enter opens the pair.';
const matrix = new Matrix(pairs, {
  point(branches) {
    if (branches) readout.replaceChildren(...describe(...branches));
    else readout.replaceChildren(hint);
  },
  open(a, b) {
    dialog.open(a, b);
  },
});

/** Two branches in one line. */
function describe(a: number, b: number): (Node | string)[] {
  const verdict = pairs.data.verdicts[pairs.verdictOf(a, b)];
  const place = pairs.placeOf(a, b);
  const where = place === undefined ? '' : pairs.text(pairs.at(place)[4]);
  return [
    swatch(verdict?.name ?? '', verdict?.mark ?? ''),
    element('b', {}, `${pairs.name(a)} × ${pairs.name(b)}`),
    ` ${verdict?.meaning ?? ''}${where === '' ? '' : `: ${where}`}`,
  ];
}

function zoomButton(text: string, label: string, steps: number): HTMLElement {
  const button = element('button', { type: 'button', 'aria-label': label, title: label }, text);
  button.addEventListener('click', () => {
    matrix.zoom(steps);
  });
  return button;
}

const section = byId('matrix');
const hasList = document.getElementById('pair-rows') !== null;
const filters = makeFilters(pairs.data, (wish) => {
  const shown = arrange(pairs, wish);
  matrix.show(shown, wish.verdicts);
  status.textContent = `${shown.rows.length} × ${shown.columns.length} branches`;
  if (hasList) listPairs(pairs, shown.pairs);
});
const zoom = element(
  'div',
  { class: 'zoom', role: 'group', 'aria-label': 'Zoom' },
  zoomButton('−', 'Smaller cells', -1),
  zoomButton('+', 'Larger cells', 1),
  zoomButton('Fit', 'As large as fits', 0),
);
section.append(filters, element('div', { class: 'tools' }, status, zoom), matrix.box, readout);
section.hidden = pairs.data.branches.filter(({ compared }) => compared).length < 2;
