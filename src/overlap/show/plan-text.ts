import { columns, paint, wrap } from '../../report/terminal.js';
import type { OverlapReport } from '../report.js';
import { asideOnBranches } from './asides.js';
import { asidesOnPlan, planHeadline, unblock, whyBlocked } from './plan-words.js';
import type { TextStyle } from './text.js';
import { label, plainWords as words } from './words.js';

/** The plan for a terminal; empty where the report has none. */
export function renderPlanText(report: OverlapReport, { colour, width }: TextStyle): string {
  const { plan } = report;
  if (!plan) return '';
  const style = paint(colour);
  let place = 0;
  const waves = plan.waves.map((wave, index) => {
    const title = index === 0 ? 'Merge now, in this order:' : `Then, once wave ${index} is in:`;
    const rows = wave.map((ref) => [`  ${++place}`, label(report, ref, words)]);
    return [title, ...columns(rows, (cell, column) => (column === 0 ? cell : style.green(cell)))];
  });
  const blocked = plan.blocked.flatMap((one) => {
    const sentence = `${label(report, one.ref, words)} ${whyBlocked(report, one, words)}. ${unblock(report, one, words)}`;
    return wrap(sentence, width - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
  });
  const blocks = [
    wrap(planHeadline(report, plan, words), width).map((line) => style.bold(line)),
    ...waves,
    blocked.length > 0 ? ['Blocked:', ...blocked] : [],
    [...asidesOnPlan(plan, words), ...asideOnBranches(report, words)].flatMap((line) =>
      wrap(line, width).map((one) => style.dim(one)),
    ),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
