import { visible } from '../report/visible.js';

/**
 * Text for the log, in lines, of which the runner carries out none: it takes a line that starts with `::`, or holds
 * `##[`, for a command (actions/runner, ActionCommand.cs). Other control characters are written out.
 */
export function inert(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) =>
      visible(line)
        .replace(/^(\s*):(?=:)/, '$1: ')
        .replaceAll('##[', '## ['),
    )
    .join('\n');
}
