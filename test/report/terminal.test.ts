import { expect, it } from '@jest/globals';
import { columns, displayWidth, paint, wrap } from '../../src/report/terminal.js';
import { shorten, visible } from '../../src/report/visible.js';

it('colour is there only if asked for', () => {
  expect(paint(false).red('x')).toBe('x');
  expect(paint(true).red('x')).toBe('\x1b[31mx\x1b[39m');
});

it('a width is counted in terminal columns', () => {
  expect(['abc', '日本', '✅ ok', 'e\u0301', ''].map(displayWidth)).toEqual([3, 4, 5, 1, 0]);
});

it('columns line up, wide characters and styles notwithstanding, without trailing spaces', () => {
  const rows = [
    ['日本', 'x', ''],
    ['a', 'long', 'end'],
  ];
  expect(columns(rows)).toEqual(['日本  x', 'a     long  end']);
  expect(columns(rows, (cell, column) => (column === 0 ? paint(true).bold(cell) : cell))[1]).toBe(
    '\x1b[1ma\x1b[22m     long  end',
  );
  expect(columns([])).toEqual([]);
});

it('text wraps between words, and a long word keeps its line', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('a incomprehensibilities b', 5)).toEqual(['a', 'incomprehensibilities', 'b']);
  expect(wrap('', 5)).toEqual(['']);
});

it('characters that hide, move or reorder text are written out', () => {
  expect(visible('a\nb\tc\r\u001b[2J\u202e\u200d\ufeff\u2028\u0000\ud800é😀')).toBe(
    'a\\nb\\tc\\r\\u{1b}[2J\\u{202e}\\u{200d}\\u{feff}\\u{2028}\\u{0}\\u{d800}é😀',
  );
});

it('a long text is cut between characters', () => {
  expect(shorten('😀😀😀', 3)).toBe('😀😀😀');
  expect(shorten('😀😀😀😀', 3)).toBe('😀😀…');
});
