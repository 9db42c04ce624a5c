import { sorts, type Wish } from './arrange.js';
import { element } from './element.js';
import type { PageData } from '../model.js';

/** So many branches fit a screen; of more, the quiet ones are left out at first. */
const many = 60;

const sortNames: Readonly<Record<Wish['sort'], string>> = {
  severity: 'most severe first',
  name: 'by name',
  plan: 'in merge order',
};

/** The controls that decide what is shown; `changed` is called with each new wish, and once at the start. */
export function makeFilters(data: PageData, changed: (wish: Wish) => void): HTMLElement {
  const search = element('input', {
    type: 'search',
    placeholder: 'branch, title or author',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const present = new Set(data.pairs.map(([, , verdict]) => verdict));
  const boxes = data.verdicts.flatMap(({ name, mark }, verdict) => {
    if (!present.has(verdict)) return [];
    const box = element('input', { type: 'checkbox', checked: '' });
    return [{ verdict, box, label: element('label', { class: 'choice' }, box, swatch(name, mark), name) }];
  });
  const offered = sorts.filter((sort) => sort !== 'plan' || data.planned);
  const sort = element(
    'select',
    {},
    ...offered.map((name) => element('option', { value: name }, sortNames[name])),
  );
  const quiet = element('input', { type: 'checkbox' });
  quiet.checked = data.branches.length > many && data.pairs.length > 0;
  const tell = (): void => {
    changed({
      search: search.value,
      sort: sorts.find((name) => name === sort.value) ?? 'severity',
      verdicts: new Set(boxes.flatMap(({ verdict, box }) => (box.checked ? [verdict] : []))),
      withoutQuiet: quiet.checked,
    });
  };
  const controls = element(
    'div',
    { class: 'controls', role: 'search' },
    element('label', { class: 'choice' }, 'Find', search),
    element('label', { class: 'choice' }, 'Sort', sort),
    ...(boxes.length > 0
      ? [
          element(
            'fieldset',
            {},
            element('legend', { class: 'hidden' }, 'Verdicts'),
            ...boxes.map(({ label }) => label),
          ),
        ]
      : []),
    element('label', { class: 'choice' }, quiet, 'only branches with these'),
  );
  controls.addEventListener('input', tell);
  tell();
  return controls;
}

/** The mark of a verdict in its colour; what it means is said beside it. */
export function swatch(verdict: string, mark: string): HTMLElement {
  return element('span', { class: `mark ${verdict}`, 'aria-hidden': 'true' }, mark);
}
