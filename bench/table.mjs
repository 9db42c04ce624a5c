/**
 * A row: `work` took `median` (in `unit`, ms or MB) and `baseline` took `baselineMedian`. `goal` is one of
 * `{ faster: N }` (at least N times as fast), `{ within: N }` (at most N times as long) and `{ under: N }` (in `unit`).
 */
export function judge(row) {
  const { median, baselineMedian, goal = {} } = row;
  const faster = baselineMedian / median;
  if (goal.faster !== undefined)
    return { ...row, ratio: faster, goal: `at least ${goal.faster}× as fast`, holds: faster >= goal.faster };
  if (goal.within !== undefined)
    return { ...row, ratio: 1 / faster, goal: `within ${goal.within}×`, holds: 1 / faster <= goal.within };
  if (goal.under !== undefined)
    return { ...row, goal: `under ${goal.under} ${row.unit}`, holds: median < goal.under };
  return { ...row, goal: '' };
}

/** The judged rows as text, columns aligned. */
export function formatTable(rows) {
  const amount = (value, unit) => (value === undefined ? '' : `${value.toFixed(0)} ${unit}`);
  const head = ['work', 'median', 'baseline', 'median', 'ratio', 'goal', 'holds'];
  const body = rows.map(({ work, median, unit, baseline = '', baselineMedian, ratio, goal, holds }) => [
    work,
    amount(median, unit),
    baseline,
    amount(baselineMedian, unit),
    ratio === undefined ? '' : ratio.toPrecision(3),
    goal,
    holds === undefined ? '' : holds ? 'yes' : 'NO',
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((row) => row[column].length)));
  return [head, ...body]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
