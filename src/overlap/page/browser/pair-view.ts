import type { PageBranch, PageFile } from '../model.js';
import { element } from './element.js';
import { swatch } from './filters.js';
import { inTurn } from './in-turn.js';
import type { Pairs } from './pairs.js';
import { sidesOf } from './side-view.js';

/** Everything about two branches: who they are, the verdict, their files with the lines of both, and the commands. */
export function viewPair(pairs: Pairs, a: number, b: number): HTMLElement[] {
  const { data } = pairs;
  const place = pairs.placeOf(a, b);
  const [left, right, verdict, reason, , advice, files] =
    place === undefined ? ([a, b, pairs.none, -1, -1, -1, []] as const) : pairs.at(place);
  const { name = '', meaning = '', mark = '' } = data.verdicts[verdict] ?? {};
  const sentences = [pairs.text(reason), pairs.text(advice)].filter((text) => text !== '');
  return [
    element('p', { class: 'verdict' }, swatch(name, mark), element('b', {}, name), `: ${meaning}`),
    ...sentences.map((text) => element('p', {}, text)),
    element('div', { class: 'sides' }, branchCard(data.branches[left]), branchCard(data.branches[right])),
    ...files.map((file, index) =>
      viewFile(pairs, file, place === undefined ? undefined : data.excerpts[place]?.[index], [left, right]),
    ),
    ...howToSeeIt(data.branches[left], data.branches[right]),
  ];
}

function branchCard(branch: PageBranch | undefined): HTMLElement {
  const { name = '', sha = '', pullRequest } = branch ?? {};
  const card = element('div', { class: 'card' }, element('h3', {}, name));
  if (pullRequest) {
    const title = `#${pullRequest.number} ${pullRequest.title}`;
    const linked =
      pullRequest.url === undefined
        ? title
        : element('a', { href: pullRequest.url, rel: 'noreferrer' }, title);
    card.append(element('p', {}, linked));
  }
  const author = pullRequest ? `${pullRequest.author}${pullRequest.draft ? ', draft' : ''} · ` : '';
  card.append(element('p', { class: 'aside' }, author, element('code', {}, sha)));
  return card;
}

function viewFile(
  pairs: Pairs,
  [path, kind, a, b]: PageFile,
  excerpt: Parameters<typeof sidesOf>[0] | undefined,
  branches: readonly [number, number],
): HTMLElement {
  const lines = [a, b].map((ranges) => lineNumbers(ranges));
  const heading = element(
    'h3',
    {},
    element('code', {}, pairs.text(path)),
    element('small', {}, pairs.text(kind)),
  );
  const titles = branches.map((branch, side) =>
    [pairs.name(branch), lines[side] ?? ''].filter((text) => text !== '').join(', '),
  );
  const [titleA = '', titleB = ''] = titles;
  return element(
    'section',
    { class: 'file' },
    heading,
    ...(excerpt
      ? [sidesOf(excerpt, titleA, titleB)]
      : lines.some((text) => text !== '')
        ? [element('p', { class: 'aside' }, titles.join(' · '))]
        : []),
  );
}

/** `line 7` or `lines 3–5, 9`; empty where none are known. */
function lineNumbers(ranges: readonly number[]): string {
  const parts = ranges.flatMap((from, index) => {
    const to = ranges[index + 1];
    return index % 2 === 1 ? [] : [from === to ? `${from}` : `${from}–${to ?? from}`];
  });
  if (parts.length === 0) return '';
  return `${parts.length === 1 && !parts[0]?.includes('–') ? 'line' : 'lines'} ${parts.join(', ')}`;
}

function howToSeeIt(a: PageBranch | undefined, b: PageBranch | undefined): HTMLElement[] {
  if (!a?.commands || !b?.commands) return [];
  return [
    element('h3', {}, 'See it in git'),
    element(
      'pre',
      { class: 'commands', tabindex: '0', 'aria-label': 'Commands' },
      inTurn(a.commands, b.commands).join('\n'),
    ),
  ];
}
