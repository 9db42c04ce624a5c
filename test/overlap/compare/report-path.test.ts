import { describe, expect, test } from '@jest/globals';
import { fileReports } from '../../../src/overlap/compare/report-path.js';
import { reportPath } from '../../../src/report/path.js';

const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

describe('a path in a report', () => {
  test.each([['src/a.ts'], ['naïve/日本 😀.txt'], ['two\nlines'], ['"quote"\\'], ['�']])(
    '%j is written as it is',
    (path) => {
      expect(reportPath(latin1(path))).toEqual({ path });
    },
  );

  test('that is not UTF-8 has its bytes beside it', () => {
    const { path, pathBase64 } = reportPath('caf\xe9');
    expect(path).toBe('caf�');
    expect(Buffer.from(pathBase64 ?? '', 'base64').toString('latin1')).toBe('caf\xe9');
  });
});

test('each path that git names is one row, under the first kind, in order', () => {
  const conflicts = [
    { kind: 'binary', paths: ['z'] },
    { kind: 'content', paths: ['z'] },
    { kind: 'rename/rename', paths: ['m', 'a'] },
  ];
  const ranges = (path: string) => ({ a: [[1, path.length]] as [number, number][], b: [] });
  expect(fileReports(conflicts, ranges)).toEqual([
    { path: 'a', kind: 'rename/rename', a: [[1, 1]], b: [] },
    { path: 'm', kind: 'rename/rename', a: [[1, 1]], b: [] },
    { path: 'z', kind: 'binary', a: [[1, 1]], b: [] },
  ]);
});
