import { compare } from '../command.mjs';
import { peakMemory } from '../measure.mjs';

/** How much memory our own process holds at most; the git processes beside it are shown, without a goal. */
export async function memory({ repository }) {
  const rows = [];
  for (const subcommand of ['overlap', 'plan']) {
    const peak = await peakMemory(process.execPath, compare(subcommand, repository), { expect: [0, 1, 3] });
    if (peak === undefined) continue;
    rows.push(
      { work: `memory of ${subcommand}`, median: peak.own, unit: 'MB', goal: { under: 300 } },
      { work: `memory of the git processes of ${subcommand}`, median: peak.children, unit: 'MB' },
    );
  }
  return rows;
}
