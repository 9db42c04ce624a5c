import { describe, expect, test } from '@jest/globals';
import { place } from '../../src/review/place.js';
import { finding, numbered } from './scene.js';

const text = numbered(1, 20, {
  4: '  if (x) {',
  5: '    go();',
  6: '  }',
  14: '  if (x) {',
  15: '    stop();',
  16: '  }',
});
const at = (fields: Parameters<typeof finding>[0], of: string | undefined = text) =>
  place(finding(fields), of);

describe('a finding stands', () => {
  test.each([
    ['at its line, where nothing else is known', { line: 7 }, [7, 7]],
    ['at its lines', { line: 7, endLine: 9 }, [7, 9]],
    ['at its line, where the quote is there', { line: 4, quote: 'if (x) {' }, [4, 4]],
    ['at its lines, where the quote is one of them', { line: 4, endLine: 6, quote: 'go();' }, [4, 6]],
    ['where its quote is, when the line is wrong', { line: 2, quote: 'go();' }, [5, 5]],
    ['where the nearest such quote is', { line: 13, quote: 'if (x) {' }, [14, 14]],
    ['over as many lines as it named', { line: 1, endLine: 3, quote: 'if (x) {\n go();' }, [4, 6]],
    ['over as many lines as it quoted', { line: 1, quote: '\n if(x) {\n  go( );\n}\n' }, [4, 6]],
    ['where its quote is, without a line', { quote: 'stop()' }, [15, 15]],
    ['at its line, where the quote is nowhere', { line: 3, quote: 'gone()' }, [3, 3]],
    ['not beyond the end', { line: 19, endLine: 30 }, [19, 20]],
  ])('%s', (_, fields, [from, to]) => {
    expect(at(fields).lines).toEqual({ from, to });
  });

  test.each([
    ['it has no line', {}],
    ['its line is beyond the end', { line: 21 }],
    ['its quote is in several places, and no line says in which', { quote: '}' }],
    ['there is no text', { line: 3 }, ''],
  ])('nowhere in the file, where %s', (_, fields, of = text) => {
    expect(at(fields, of).lines).toBeUndefined();
  });

  test('nowhere in a file that is no text', () => {
    expect(place(finding({ line: 1, quote: 'x' }), undefined)).toMatchObject({ code: 'x', isExact: false });
  });
});

test.each([
  [{ line: 4, endLine: 6, quote: '  if (x) {\n    go();\n  }' }, true],
  [{ line: 9, endLine: 11, quote: '  if (x) {\n    go();\n  }' }, true],
  [{ line: 7 }, true],
  [{ line: 4, endLine: 6, quote: 'if (x) {' }, false],
  [{ line: 7, quote: 'nowhere' }, false],
])('a suggestion for %j may take the place of the lines: %p', (fields, isExact) => {
  expect(at(fields).isExact).toBe(isExact);
});

test('its code is what stands there now, whatever it quoted', () => {
  expect(at({ line: 1, quote: 'go()' }).code).toBe('    go();');
  expect(at({ line: 1, quote: 'if (x)\r\n' }, 'a\r\nif (x)\r\nb\r\n').code).toBe('if (x)');
});
