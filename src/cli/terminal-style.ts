import type { TextStyle } from '../overlap/show/text.js';

/** As wide and as colourful as the terminal is. */
export function terminalStyle(): TextStyle {
  const { isTTY, columns } = process.stdout;
  return { colour: isTTY && !process.env['NO_COLOR'], width: widthOf(isTTY ? columns : 0) };
}

/** How wide lines are where a terminal has so many columns; 0 is none, or one whose size is not known. */
export function widthOf(columns: number): number {
  return columns > 0 ? columns : 100;
}
