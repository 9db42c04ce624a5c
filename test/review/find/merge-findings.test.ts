import { expect, test } from '@jest/globals';
import { mostFindings, readFindings } from '../../../src/review/finding.js';
import { mergedFindings } from '../../../src/review/find/merge-findings.js';
import { finding } from '../scene.js';

test('of more findings than a review may have the worst are kept, and the others counted', () => {
  const minor = Array.from({ length: mostFindings }, (_, index) =>
    finding({ severity: 'minor', title: `Minor ${index}` }),
  );
  const twice = finding({ title: 'Said twice' });
  const { findings, more } = mergedFindings([...minor, twice, { ...twice, title: 'Said TWICE!' }]);
  expect([findings.length, more]).toEqual([mostFindings, 1]);
  expect(findings[0]?.title).toBe('Said twice');
  // What one half leaves the other takes.
  expect(readFindings(JSON.stringify(findings)).findings).toHaveLength(mostFindings);
});
