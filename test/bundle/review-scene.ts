import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Finding, FindingsFile } from '../../src/review/finding.js';
import type { ReviewReport } from '../../src/review/report.js';
import type { Asked, LocalClaude } from '../support/claude/local-claude.js';
import { json } from '../support/claude/reply.js';
import { tempDir } from '../support/git.js';
import type { LocalGitHub } from '../support/local-github.js';
import { expectNoLeak, type ActionResult } from '../support/runner.js';
import { numbered } from './history.js';
import { Scene, type OverlapRun, type RunOptions } from './scene.js';

/** A finding as a model writes it. */
export interface Found extends Finding {
  line: number;
}

/** A repository with a pull request, `feature/x`, and a model to review it. */
export interface ReviewScene {
  scene: Scene;
  github: LocalGitHub;
  claude: LocalClaude;
  /** Runs the action with the model's key, and proves that neither key nor token is left anywhere. */
  run: (options?: RunOptions) => Promise<OverlapRun>;
  /** From here on the model finds these, in the files that it is shown, and refutes those with such a title. */
  finds: (findings: readonly Found[], refuted?: readonly string[]) => void;
}

/** The change that the pull request makes, unless told: a division in a file of base, and a new file. */
export const change = {
  'src/a.ts': numbered(40, { 10: 'const mean = sum / count;' }),
  'src/new.ts': 'export const all = [];\n',
};

/** The local model, and the repository `name` in which #1 is open. */
export async function openReview(
  github: LocalGitHub,
  claude: LocalClaude,
  name: string,
  files: Record<string, string | null> = change,
  isPrivate = true,
): Promise<ReviewScene> {
  const scene = await Scene.open(github, { name, action: 'review', isPrivate });
  await scene.push({ branch: 'feature/x', files });
  await scene.repository.openPullRequest({ head: 'feature/x', title: 'Divide', body: 'As was asked.' });
  return {
    scene,
    github,
    claude,
    run: async ({ inputs, ...options } = {}) => {
      const key = { 'anthropic-api-key': claude.key, 'base-url': claude.url };
      const run = await scene.run({ ...options, inputs: { ...key, ...inputs } });
      await expectNoLeak(run, claude.key);
      return run;
    },
    finds: (findings, refuted = []) => {
      claude.answers((asked) => answer(asked, findings, refuted));
    },
  };
}

function answer(asked: Asked, findings: readonly Found[], refuted: readonly string[]) {
  const prompt = asked.user.join('\n');
  if ('verdicts' in ((asked.schema as { properties?: object }).properties ?? {})) {
    const titles = [...prompt.matchAll(/"title": "([^"]*)"/g)].map(([, title]) => title ?? '');
    return json({
      verdicts: titles.map((title, index) => ({
        finding: index + 1,
        refuted: refuted.includes(title),
        reason: 'It was looked at.',
      })),
    });
  }
  const shown = findings.filter(({ path }) => prompt.includes(`change of ${path} `));
  return json({
    findings: shown.map(({ endLine, quote = '', suggestion = null, ...rest }) => ({
      ...rest,
      endLine: endLine ?? rest.line,
      quote,
      suggestion,
    })),
  });
}

/** A finding about which nothing but the given matters. */
export function found(fields: Partial<Found> = {}): Found {
  return {
    category: 'quality',
    severity: 'major',
    path: 'src/a.ts',
    line: 10,
    title: 'Divides by zero',
    body: 'An empty list has no mean.',
    ...fields,
  };
}

/** Leaves a text where a step before would have. @returns its path. */
export async function leave(text: string, name = 'findings.json'): Promise<string> {
  const path = join(await tempDir('artifact'), name);
  await writeFile(path, text);
  return path;
}

/** Holds JSON against one of docs/schemas. */
export const validator = <T>(name: string) =>
  new Ajv({ strict: false }).compile<T>(
    JSON.parse(readFileSync(new URL(`../../docs/schemas/${name}.json`, import.meta.url), 'utf8')) as object,
  );
const isReview = validator<ReviewReport>('review-1');
const isFindings = validator<FindingsFile>('findings-1');

/** The report a run left, held against its schema. */
export async function reviewOf(run: ActionResult): Promise<ReviewReport> {
  const report: unknown = JSON.parse(await readFile(run.outputs['report'] ?? '', 'utf8'));
  if (!isReview(report)) throw new Error(`The report is not one: ${JSON.stringify(isReview.errors)}`);
  return report;
}

/** The findings a run with `mode: find` left, held against their schema. */
export async function findingsOf(run: ActionResult): Promise<FindingsFile> {
  const file: unknown = JSON.parse(await readFile(run.outputs['report'] ?? '', 'utf8'));
  if (!isFindings(file)) throw new Error(`The findings are none: ${JSON.stringify(isFindings.errors)}`);
  return file;
}

/** `path:line title` of every comment on the code, in the order they were posted. */
export function commentsOn({ repository }: Scene, number = 1): string[] {
  return repository.reviewComments
    .filter(({ pull }) => pull === number)
    .map(({ path, line, body }) => `${path}:${line ?? 'file'} ${/^\*\*.*\*\*/m.exec(body)?.[0] ?? ''}`);
}
