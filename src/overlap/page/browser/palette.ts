import type { PageData } from '../model.js';

/** The colours of the page as they stand now, light or dark. */
export interface Palette {
  paper: string;
  ink: string;
  faint: string;
  focus: string;
  self: string;
  /** By the place of the verdict: the cell, and the mark in it. */
  cells: string[];
  marks: string[];
}

/** Reads the colours that the style sheet names. */
export function readPalette({ verdicts }: PageData): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: colour('paper'),
    ink: colour('ink'),
    faint: colour('faint'),
    focus: colour('focus'),
    self: colour('self'),
    cells: verdicts.map(({ name }) => colour(name)),
    marks: verdicts.map(({ name }) => colour(`${name}-mark`)),
  };
}
