import { codeBlock } from '../../report/markdown.js';
import { visible, shorten } from '../../report/visible.js';
import type { OverlapReport, Plan } from '../report.js';
import { label, plainWords } from './words.js';

/** With more branches nobody can read it. */
const most = 40;

/** The plan as a Mermaid graph, which GitHub draws; undefined where it would be too large, or empty. */
export function renderPlanGraph(report: OverlapReport, plan: Plan): string | undefined {
  const refs = [...plan.waves.flat(), ...plan.blocked.map(({ ref }) => ref)];
  if (refs.length === 0 || refs.length > most) return undefined;
  const ids = new Map(refs.map((ref, index) => [ref, `b${index}`]));
  const id = (ref: string): string => ids.get(ref) ?? '';
  const node = (ref: string): string => `    ${id(ref)}["${quoted(nameOf(report, ref))}"]`;
  const subgraph = (name: string, title: string, members: readonly string[]): string[] =>
    members.length === 0 ? [] : [`  subgraph ${name}["${title}"]`, ...members.map(node), '  end'];
  const waves = plan.waves.flatMap((wave, index) =>
    subgraph(`wave${index + 1}`, index === 0 ? 'Merge now' : `Wave ${index + 1}`, wave),
  );
  const blocked = subgraph(
    'blocked',
    'Blocked',
    plan.blocked.map(({ ref }) => ref),
  );
  const arrows = report.pairs
    .filter(({ verdict, a, b }) => ['ordered', 'stacked'].includes(verdict) && ids.has(a) && ids.has(b))
    .map(({ a, b, first = a }) => `  ${id(first)} --> ${id(first === a ? b : a)}`);
  const obstacles = plan.blocked.flatMap(({ ref, by }) =>
    by.filter((other) => ids.has(other)).map((other) => `  ${id(other)} -. blocks .-> ${id(ref)}`),
  );
  return codeBlock('mermaid', ['graph LR', ...waves, ...blocked, ...arrows, ...obstacles].join('\n'));
}

function nameOf(report: OverlapReport, ref: string): string {
  const called = label(report, ref, plainWords);
  return shorten(called === visible(ref) ? called : `${called} ${visible(ref)}`, 40);
}

/** A label that ends nothing and starts nothing: what could is written by its number. */
function quoted(text: string): string {
  return text.replace(/[^\p{L}\p{N} ./_-]/gu, (mark) => `#${mark.codePointAt(0) ?? 0};`);
}
