import { code, table } from '../../report/markdown.js';
import { usages } from './command.js';

/** What may be asked, in Markdown. */
export function renderHelp([trigger = '', ...others]: readonly string[]): string {
  const rows = usages.map(([said, does]) => [code(`${trigger} ${said}`), does]);
  const also = others.length > 0 ? ` (or ${others.map(code).join(', ')})` : '';
  return [
    `Commands stand at the start of a line${also}, and are taken from people with write access.`,
    table(['Command', 'What it does'], rows),
  ].join('\n\n');
}
