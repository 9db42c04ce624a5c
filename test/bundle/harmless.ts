import { expect } from '@jest/globals';
import type { OverlapRun } from './scene.js';

/** What the runner carried out besides our own: masks, errors, and warnings that mark a line. */
export function strangeCommands(run: OverlapRun): unknown[] {
  return run.commands.filter(({ name }) => !['add-mask', 'debug', 'error', 'warning'].includes(name));
}

/** A page of ours: nobody is mentioned, nothing hidden is closed, no HTML but our own. */
export function expectHarmless(markdown: string): void {
  const text = markdown
    .replace(/^<!-- parallel-claude:\w+ -->\n/, '')
    .replaceAll(/^(`{3,})\w*\n[^]*?^\1$/gm, '');
  expect(text).not.toContain('-->');
  const prose = text.replaceAll(/`[^`\n]*`/g, '');
  expect(prose).not.toMatch(/@[a-z]/i);
  expect([...prose.matchAll(/<\/?([a-z]+)/gi)].map(([, tag]) => tag)).toEqual(
    expect.not.arrayContaining(['img', 'script', 'a', 'b']),
  );
}
