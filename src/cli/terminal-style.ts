import type { TextStyle } from '../overlap/show/text.js';

/** As wide and as colourful as the terminal is. */
export function terminalStyle(): TextStyle {
  const { isTTY, columns } = process.stdout;
  return { colour: isTTY && !process.env['NO_COLOR'], width: isTTY ? columns : 100 };
}
