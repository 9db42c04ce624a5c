import { expect, it } from '@jest/globals';
import { fitSummary } from '../../src/runner/summary.js';

it('a summary that fits is kept as it is', () => {
  expect(fitSummary('# ä\n', 5)).toBe('# ä\n');
});

it('a cut summary closes its code block and its folded sections', () => {
  const text = `<details><summary>a</summary>\n\n<details><summary>b</summary>\n\n\`\`\`\`sh\n<details>\n${'x\n'.repeat(500)}`;
  const cut = fitSummary(text, 600);
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(600);
  expect(cut).toMatch(/x\n````\n\n<\/details>\n\n<\/details>\n\n_The rest does not fit/);
});

it('a summary for which there is no room is left out', () => {
  expect(fitSummary('x'.repeat(100), 50)).toBe('');
  expect(fitSummary('x'.repeat(100), -1)).toBe('');
});
