import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { readCases, readExpected, type Case, type Remark } from '../../eval/case.js';
import { readRecording } from '../../eval/recorded.js';
import { caseRepository } from '../../eval/review-case.js';
import { readConfig } from '../../src/config/config.js';
import type { GitHost } from '../../src/git/environment.js';
import type { Hunk } from '../../src/git/patch.js';
import { changedFiles, type ChangedFile } from '../../src/review/changed-files.js';
import { foundSchema, verdictSchema, type FoundAnswer } from '../../src/review/find/answers.js';
import { categories } from '../../src/review/finding.js';
import { recordingHost } from '../git/host.js';
import { removeTempDirs } from '../support/git.js';

const folder = fileURLToPath(new URL('../../eval/', import.meta.url));
const cases = readCases(join(folder, 'cases'));
const named = cases.map((one) => [one.name, one] as const);

let host: GitHost;
beforeAll(async () => {
  host = await recordingHost();
});
afterAll(removeTempDirs);

async function changesOf(one: Case): Promise<Map<string, ChangedFile>> {
  const { repository, base, head } = await caseRepository(one, host);
  const files = await changedFiles(repository, base, head);
  return new Map(files.map((file) => [file.path, file]));
}

/** Whether one of the lines is new, or stands where something was taken away. */
function touches({ line, endLine }: NonNullable<Remark['lines']>, hunks: readonly Hunk[]): boolean {
  return hunks.some(({ newStart, newCount }) => {
    const [from, to] = newCount > 0 ? [newStart, newStart + newCount - 1] : [newStart - 1, newStart];
    return line <= to && endLine >= from;
  });
}

describe('each case', () => {
  test.each(named)('%s applies, and what is expected of it is in what it changes', async (_, one) => {
    const changes = await changesOf(one);
    expect(changes.size).toBeGreaterThan(0);
    for (const remark of [...one.defects, ...one.alsoRight]) {
      const file = changes.get(remark.path);
      expect([remark.path, file?.status]).toEqual([
        remark.path,
        expect.stringMatching(/^(added|modified|renamed)$/),
      ]);
      if (!remark.lines) continue;
      const length = readFileSync(join(one.after, remark.path), 'utf8').trimEnd().split('\n').length;
      expect(remark.lines.line).toBeGreaterThan(0);
      expect(remark.lines.endLine).toBeGreaterThanOrEqual(remark.lines.line);
      expect(remark.lines.endLine).toBeLessThanOrEqual(length);
      expect({ ...remark, touches: touches(remark.lines, file?.patch as Hunk[]) }).toMatchObject({
        touches: true,
      });
    }
  });

  test.each(named)('%s says of each defect where it is, and what a finding has to say', (_, one) => {
    for (const { lines, words, why } of one.defects) {
      expect(lines?.line).toBeGreaterThan(0);
      expect(words.length).toBeGreaterThan(1);
      expect(why).not.toBe('');
    }
    const isCustom = [...one.defects, ...one.alsoRight].some(({ category }) => category === 'custom');
    // Without a wish a model is not asked for it.
    expect(one.custom !== undefined).toBe(isCustom);
  });

  test.each(named)('%s has a session only where its base names it', (_, one) => {
    if (one.session === undefined) return;
    const text = readFileSync(join(one.before, '.claude/parallel-config.yml'), 'utf8');
    const { sessions } = readConfig(text, 'parallel-config.yml');
    expect(sessions.map(({ name }) => name)).toContain(one.session);
  });

  test.each(named)('%s has recorded answers to the questions of a review', (_, one) => {
    const { by, answers } = readRecording(join(folder, 'recorded'), one.name);
    expect(by).not.toBe('');
    const [found, verdicts, ...more] = answers;
    expect(more).toEqual([]);
    const ajv = new Ajv({ strict: false });
    expect([ajv.validate(foundSchema(categories), found), ajv.errors]).toEqual([true, null]);
    const { findings } = found as FoundAnswer;
    // What was not found is not verified.
    if (findings.length === 0) expect(verdicts).toBeUndefined();
    else expect([ajv.validate(verdictSchema, verdicts), ajv.errors]).toEqual([true, null]);
  });
});

test('there is a recording of no other case', () => {
  const recorded = readdirSync(join(folder, 'recorded')).map((file) => basename(file, '.json'));
  expect(recorded.sort()).toEqual(cases.map(({ name }) => name).sort());
});

test('the cases have all categories and many languages, and some are in order', () => {
  const defective = cases.filter(({ defects }) => defects.length > 0);
  expect(defective.length).toBeGreaterThanOrEqual(30);
  expect(cases.length - defective.length).toBeGreaterThanOrEqual(6);
  const found = new Set(defective.flatMap(({ defects }) => defects.map(({ category }) => category)));
  expect([...found].sort()).toEqual([...categories].sort());
  const languages = new Set(defective.map(({ language }) => language));
  expect([...languages].sort()).toEqual([
    'Go',
    'Java',
    'JavaScript',
    'Python',
    'React',
    'Rust',
    'SQL',
    'Shell',
    'TypeScript',
    'YAML workflow',
  ]);
});

describe('an expected.json', () => {
  const right = { category: 'quality', severity: 'major', path: 'a', line: 3, words: ['Lock'], why: 'b' };
  const text = (defect: object): string =>
    JSON.stringify({ title: 't', language: 'Go', defects: [{ ...right, ...defect }] });

  test('of one line ends where it begins; words are compared without regard to capitals', () => {
    expect(readExpected('x', text({})).defects).toEqual([
      {
        category: 'quality',
        orCategories: [],
        severity: 'major',
        path: 'a',
        lines: { line: 3, endLine: 3 },
        words: ['lock'],
        why: 'b',
      },
    ]);
  });

  test('that is wrong is refused, with its place and what is allowed', () => {
    expect(() => readExpected('x', text({ severity: 'high' }))).toThrow(
      'The expectations of x: $.defects[0].severity is "high"; allowed is "critical", "major", "minor".',
    );
    expect(() => readExpected('x', text({ orCategories: ['style'] }))).toThrow(
      '$.defects[0].orCategories[0] is "style"',
    );
    expect(() => readExpected('x', text({ path: undefined }))).toThrow('$.defects[0] has no "path"');
  });
});
