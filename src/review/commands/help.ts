import { code, table } from '../../report/markdown.js';
import { usages } from './command.js';

/** What may be asked, in Markdown. */
export function renderHelp(triggers: readonly string[]): string {
  const [trigger = ''] = triggers;
  const rows = usages.map(([said, does]) => [code(`${trigger} ${said}`), does]);
  return [
    `A command begins a line, with ${triggers.map(code).join(' or ')}, and is taken from people with write access.`,
    table(['Command', 'What it does'], rows),
  ].join('\n\n');
}
