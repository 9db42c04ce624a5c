import type { Arrangement } from './arrange.js';
import { element } from './element.js';
import {
  cellAt,
  cellSizes,
  fittingSize,
  markedSize,
  namedSize,
  scrollTo,
  type Cell,
  type Viewport,
} from './geometry.js';
import { drawMatrix, pictureOf } from './heat-map.js';
import type { Pairs } from './pairs.js';
import { readPalette } from './palette.js';

/** What the matrix tells the page. */
export interface MatrixEvents {
  /** The cursor is on these two branches; undefined: on none. */
  point(branches: [number, number] | undefined): void;
  /** These two branches are to be looked at. */
  open(a: number, b: number): void;
}

/** Every branch against every other: a canvas in a box that scrolls, moved through by pointer or keys. */
export class Matrix {
  private readonly canvas = element('canvas', { 'aria-hidden': 'true' });
  private readonly stage = element('div', { class: 'stage' }, this.canvas);
  readonly box = element(
    'div',
    {
      class: 'matrix',
      tabindex: '0',
      role: 'application',
      'aria-label':
        'Matrix of verdicts. Arrow keys move from cell to cell, with Shift to the next verdict; Enter opens a pair; plus and minus zoom, 0 fits.',
      'aria-describedby': 'readout',
    },
    this.stage,
  );
  private palette;
  private shown: Arrangement = { rows: [], columns: [], pairs: [] };
  private verdicts: ReadonlySet<number> = new Set();
  private picture: HTMLCanvasElement | undefined;
  private cursor: Cell | undefined;
  /** The size that was asked for; before anybody asks, as large as fits but never too small to read. */
  private size: number | 'fit' | 'readable' = 'readable';
  private isDue = false;

  constructor(
    private readonly pairs: Pairs,
    private readonly events: MatrixEvents,
  ) {
    this.palette = readPalette(pairs.data);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      this.palette = readPalette(pairs.data);
      this.show(this.shown, this.verdicts);
    });
    new ResizeObserver(() => {
      this.lay();
    }).observe(this.box);
    this.box.addEventListener('scroll', () => {
      this.drawSoon();
    });
    this.box.addEventListener('pointermove', (event) => {
      const at = this.at(event);
      if (at?.row !== this.cursor?.row || at?.column !== this.cursor?.column) this.point(at);
    });
    this.box.addEventListener('click', (event) => {
      this.point(this.at(event));
      this.open();
    });
    this.box.addEventListener('keydown', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && this.press(event)) event.preventDefault();
    });
  }

  /** Shows other branches, or the same in another order. */
  show(shown: Arrangement, verdicts: ReadonlySet<number>): void {
    this.shown = shown;
    this.verdicts = verdicts;
    this.picture =
      shown.rows.length > 0 && shown.columns.length > 0
        ? pictureOf(this.pairs, shown, verdicts, this.palette)
        : undefined;
    this.point(undefined);
    this.lay();
  }

  /** A size up or down; 0: as large as fits. */
  zoom(steps: number): void {
    const now = cellSizes.indexOf(this.viewport().cell);
    this.size = steps === 0 ? 'fit' : (cellSizes[Math.max(0, now + steps)] ?? this.size);
    this.lay();
    if (this.cursor) this.reveal(this.cursor);
  }

  private lay(): void {
    const { left, top, cell, rows, columns } = this.viewport();
    this.stage.style.width = `${left + cell * columns}px`;
    this.stage.style.height = `${top + cell * rows}px`;
    this.drawSoon();
  }

  private viewport(): Viewport {
    const { clientWidth: width, clientHeight: height, scrollLeft: scrollX, scrollTop: scrollY } = this.box;
    const [rows, columns] = [this.shown.rows.length, this.shown.columns.length];
    const names = Math.round(Math.min(240, width * 0.34));
    const cell = this.cellSize(width, names, columns);
    const left = cell < namedSize ? 0 : names;
    return { width, height, left, top: Math.min(left, 150), cell, scrollX, scrollY, rows, columns };
  }

  private cellSize(width: number, names: number, columns: number): number {
    if (typeof this.size === 'number') return this.size;
    const named = fittingSize(width - names, columns);
    if (this.size === 'readable') return Math.max(markedSize, named);
    return named < namedSize ? Math.min(namedSize - 1, fittingSize(width, columns)) : named;
  }

  private drawSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    requestAnimationFrame(() => {
      this.isDue = false;
      const { pairs, shown, verdicts, palette, picture, cursor } = this;
      const viewport = this.viewport();
      this.canvas.style.width = `${viewport.width}px`;
      this.canvas.style.height = `${viewport.height}px`;
      if (picture) drawMatrix(this.canvas, { pairs, shown, verdicts, palette, picture, viewport, cursor });
    });
  }

  private at(event: MouseEvent): Cell | undefined {
    const { left, top } = this.canvas.getBoundingClientRect();
    return cellAt(this.viewport(), event.clientX - left, event.clientY - top);
  }

  private branches(cell: Cell | undefined): [number, number] | undefined {
    const [a, b] = cell ? [this.shown.rows[cell.row], this.shown.columns[cell.column]] : [];
    return a === undefined || b === undefined || a === b ? undefined : [a, b];
  }

  private point(cell: Cell | undefined): void {
    this.cursor = cell;
    this.events.point(this.branches(cell));
    this.drawSoon();
  }

  private open(): void {
    const branches = this.branches(this.cursor);
    if (branches) this.events.open(...branches);
  }

  private reveal(cell: Cell): void {
    const [x, y] = scrollTo(this.viewport(), cell);
    this.box.scrollTo(x, y);
  }

  /** @returns whether the key meant something here. */
  private press({ key, shiftKey }: KeyboardEvent): boolean {
    const direction = directions[key];
    if (direction) this.go(direction, shiftKey);
    else if (key === 'Enter' || key === ' ') this.open();
    else if (key === '+' || key === '=') this.zoom(1);
    else if (key === '-') this.zoom(-1);
    else if (key === '0') this.zoom(0);
    else return false;
    return true;
  }

  /** One cell further, or to the next that has a verdict; the ends hold. */
  private go([down, right]: readonly [number, number], isFar: boolean): void {
    const { rows, columns } = this.shown;
    const inside = ({ row, column }: Cell): boolean =>
      row >= 0 && column >= 0 && row < rows.length && column < columns.length;
    const says = (cell: Cell): boolean => {
      const branches = this.branches(cell);
      const verdict = branches ? this.pairs.verdictOf(...branches) : this.pairs.none;
      return verdict !== this.pairs.none && this.verdicts.has(verdict);
    };
    const step = ({ row, column }: Cell): Cell => ({ row: row + down, column: column + right });
    let next = this.cursor ? step(this.cursor) : { row: 0, column: 0 };
    while (isFar && inside(next) && !says(next)) next = step(next);
    if (!inside(next)) return;
    this.reveal(next);
    this.point(next);
  }
}

const far = 10;
const directions: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-far, 0],
  PageDown: [far, 0],
};
