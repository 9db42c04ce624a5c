/** A cell of the matrix: places in the lists of rows and columns that are shown. */
export interface Cell {
  row: number;
  column: number;
}

/** What of the matrix is in sight, in CSS pixels: headers to the left and on top stay, the cells scroll under them. */
export interface Viewport {
  width: number;
  height: number;
  /** Width of the rows' names, height of the columns'. */
  left: number;
  top: number;
  /** The side of a cell. */
  cell: number;
  scrollX: number;
  scrollY: number;
  rows: number;
  columns: number;
}

/** The sizes that a cell can have. */
export const cellSizes: readonly number[] = [1, 2, 3, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 28, 32];

/** From this size on names stand beside the cells; below, only the pointed one's are told. */
export const namedSize = 10;

/** From this size on cells hold the marks of their verdicts. */
export const markedSize = 12;

/** The largest size in which `columns` cells fit `width`, or the smallest where none does. */
export function fittingSize(width: number, columns: number): number {
  return cellSizes.findLast((size) => size * columns <= width) ?? 1;
}

/** The cell at a point of the viewport; undefined on a header or beside the cells. */
export function cellAt(viewport: Viewport, x: number, y: number): Cell | undefined {
  if (x < viewport.left || y < viewport.top) return undefined;
  const column = Math.floor((x - viewport.left + viewport.scrollX) / viewport.cell);
  const row = Math.floor((y - viewport.top + viewport.scrollY) / viewport.cell);
  return row < viewport.rows && column < viewport.columns ? { row, column } : undefined;
}

/** Where a cell's upper left corner stands in the viewport. */
export function cornerOf({ left, top, cell, scrollX, scrollY }: Viewport, at: Cell): [x: number, y: number] {
  return [left + at.column * cell - scrollX, top + at.row * cell - scrollY];
}

/** The first and the last cell in sight. */
export function inSight(viewport: Viewport): [first: Cell, last: Cell] {
  const { width, height, left, top, cell, scrollX, scrollY, rows, columns } = viewport;
  return [
    { row: Math.floor(scrollY / cell), column: Math.floor(scrollX / cell) },
    {
      row: Math.min(rows, Math.ceil((scrollY + height - top) / cell)) - 1,
      column: Math.min(columns, Math.ceil((scrollX + width - left) / cell)) - 1,
    },
  ];
}

/** The least scrolling that brings a cell into sight. */
export function scrollTo(viewport: Viewport, at: Cell): [x: number, y: number] {
  const { width, height, left, top, cell, scrollX, scrollY } = viewport;
  return [
    least(scrollX, at.column * cell, cell, width - left),
    least(scrollY, at.row * cell, cell, height - top),
  ];
}

function least(scroll: number, from: number, length: number, room: number): number {
  return Math.max(from + length - room, Math.min(scroll, from));
}
