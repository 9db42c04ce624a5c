import type { Arrangement } from './arrange.js';
import { cornerOf, inSight, markedSize, type Cell, type Viewport } from './geometry.js';
import type { Pairs } from './pairs.js';
import type { Palette } from './palette.js';

const font = 'system-ui, sans-serif';

/** A picture with one pixel a cell; drawn larger, it is the matrix. */
export function pictureOf(
  pairs: Pairs,
  { rows, columns }: Arrangement,
  verdicts: ReadonlySet<number>,
  palette: Palette,
): HTMLCanvasElement {
  const picture = document.createElement('canvas');
  picture.width = columns.length;
  picture.height = rows.length;
  const context = contextOf(picture);
  context.fillStyle = palette.cells[pairs.none] ?? '';
  context.fillRect(0, 0, columns.length, rows.length);
  const rowOf = new Map(rows.map((branch, row) => [branch, row]));
  const columnOf = new Map(columns.map((branch, column) => [branch, column]));
  const dot = (row: number | undefined, column: number | undefined): void => {
    if (row !== undefined && column !== undefined) context.fillRect(column, row, 1, 1);
  };
  context.fillStyle = palette.self;
  for (const [branch, row] of rowOf) dot(row, columnOf.get(branch));
  for (const [a, b, verdict] of pairs.data.pairs) {
    if (!verdicts.has(verdict)) continue;
    context.fillStyle = palette.cells[verdict] ?? '';
    dot(rowOf.get(a), columnOf.get(b));
    dot(rowOf.get(b), columnOf.get(a));
  }
  return picture;
}

/** What a drawing of the matrix shows. */
export interface Scene {
  pairs: Pairs;
  shown: Arrangement;
  verdicts: ReadonlySet<number>;
  palette: Palette;
  picture: HTMLCanvasElement;
  viewport: Viewport;
  cursor: Cell | undefined;
}

/** Draws what is in sight: as much work at a million cells as at a thousand. */
export function drawMatrix(canvas: HTMLCanvasElement, scene: Scene): void {
  const { viewport, palette } = scene;
  const scale = window.devicePixelRatio;
  canvas.width = Math.round(viewport.width * scale);
  canvas.height = Math.round(viewport.height * scale);
  const context = contextOf(canvas);
  context.scale(scale, scale);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, viewport.width, viewport.height);
  within(context, [viewport.left, viewport.top, viewport.width, viewport.height], () => {
    drawCells(context, scene);
  });
  drawNames(context, scene);
}

function drawCells(
  context: CanvasRenderingContext2D,
  { picture, viewport, palette, cursor, ...scene }: Scene,
): void {
  const { cell } = viewport;
  const [first, last] = inSight(viewport);
  const [x, y] = cornerOf(viewport, first);
  const [width, height] = [last.column - first.column + 1, last.row - first.row + 1];
  if (width <= 0 || height <= 0) return;
  context.imageSmoothingEnabled = false;
  context.drawImage(picture, first.column, first.row, width, height, x, y, width * cell, height * cell);
  if (cell >= 6) {
    context.fillStyle = palette.paper;
    for (let line = 0; line <= width; line++)
      context.fillRect(x + line * cell - 1, y, cell >= markedSize ? 2 : 1, height * cell);
    for (let line = 0; line <= height; line++)
      context.fillRect(x, y + line * cell - 1, width * cell, cell >= markedSize ? 2 : 1);
  }
  if (cell >= markedSize) drawMarks(context, { ...scene, viewport, palette }, first, last);
  if (!cursor) return;
  const [cx, cy] = cornerOf(viewport, cursor);
  context.strokeStyle = palette.focus;
  context.lineWidth = 2;
  const side = Math.max(cell, 6);
  context.strokeRect(cx + cell / 2 - side / 2 - 1, cy + cell / 2 - side / 2 - 1, side + 2, side + 2);
}

function drawMarks(
  context: CanvasRenderingContext2D,
  {
    pairs,
    shown,
    verdicts,
    viewport,
    palette,
  }: Pick<Scene, 'pairs' | 'shown' | 'verdicts' | 'viewport' | 'palette'>,
  first: Cell,
  last: Cell,
): void {
  const { cell } = viewport;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `600 ${Math.round(cell * 0.72)}px ${font}`;
  for (let row = first.row; row <= last.row; row++) {
    for (let column = first.column; column <= last.column; column++) {
      const verdict = pairs.verdictOf(shown.rows[row] ?? -1, shown.columns[column] ?? -1);
      const mark = pairs.data.verdicts[verdict]?.mark;
      if (mark === undefined || mark === '' || !verdicts.has(verdict)) continue;
      const [x, y] = cornerOf(viewport, { row, column });
      context.fillStyle = palette.marks[verdict] ?? '';
      context.fillText(mark, x + cell / 2, y + cell / 2 + 0.5);
    }
  }
}

/** The names beside the cells in sight, those of the cursor's branches set off. */
function drawNames(
  context: CanvasRenderingContext2D,
  { pairs, shown, viewport, palette, cursor }: Scene,
): void {
  const { left, top, cell, width, height } = viewport;
  if (left === 0) return;
  const [first, last] = inSight(viewport);
  const write = (branch: number | undefined, isCurrent: boolean, room: number): void => {
    if (branch === undefined) return;
    context.font = `${isCurrent ? 600 : 400} ${Math.min(13, cell - 1)}px ${font}`;
    context.fillStyle = isCurrent ? palette.ink : palette.faint;
    context.fillText(fitted(context, pairs.name(branch), room), 0, 0);
  };
  context.textBaseline = 'middle';
  within(context, [0, top, left, height - top], () => {
    context.textAlign = 'right';
    for (let row = first.row; row <= last.row; row++) {
      const [, y] = cornerOf(viewport, { row, column: 0 });
      context.save();
      context.translate(left - 6, y + cell / 2);
      write(shown.rows[row], row === cursor?.row, left - 10);
      context.restore();
    }
  });
  within(context, [left, 0, width - left, top], () => {
    context.textAlign = 'left';
    for (let column = first.column; column <= last.column; column++) {
      const [x] = cornerOf(viewport, { row: 0, column });
      context.save();
      context.translate(x + cell / 2, top - 6);
      context.rotate(-Math.PI / 2);
      write(shown.columns[column], column === cursor?.column, top - 10);
      context.restore();
    }
  });
}

/** Draws inside a rectangle only. */
function within(
  context: CanvasRenderingContext2D,
  rectangle: [x: number, y: number, width: number, height: number],
  draw: () => void,
): void {
  context.save();
  context.beginPath();
  context.rect(...rectangle);
  context.clip();
  draw();
  context.restore();
}

/** A name as long as there is room for, its middle left out where it is longer: names often begin alike. */
function fitted(context: CanvasRenderingContext2D, name: string, room: number): string {
  if (context.measureText(name).width <= room) return name;
  const characters = Array.from(name);
  let keep = characters.length;
  let text = name;
  while (keep > 2 && context.measureText(text).width > room) {
    keep = Math.min(keep - 1, Math.floor((keep * room) / context.measureText(text).width) + 1);
    const end = Math.ceil(keep * 0.6);
    text = `${characters.slice(0, keep - end).join('')}…${characters.slice(-end).join('')}`;
  }
  return text;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no canvas');
  return context;
}
