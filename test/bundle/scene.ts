import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect } from '@jest/globals';
import { Ajv } from 'ajv';
import type { OverlapReport } from '../../src/overlap/report.js';
import { pullRequestEvent, type WorkflowEvent } from '../support/events.js';
import type { LocalGitHub, LocalRepository, RecordedRequest } from '../support/local-github.js';
import { expectNoLeak, runAction, type ActionResult, type ActionRun } from '../support/runner.js';
import { numbered, writeHistory, type Commit } from './history.js';

/** What the shipped example asks for under `permissions:`, and no more. */
export const example = {
  contents: 'read',
  'pull-requests': 'write',
  checks: 'read',
  statuses: 'read',
  actions: 'read',
} as const;

/** What the shipped example of `boundaries` asks for, and no more. */
const boundariesExample = { contents: 'read', 'pull-requests': 'write', checks: 'write' } as const;

/** What the shipped examples of `merge-segments` ask for, and no more. */
const segmentsExample = { contents: 'write', statuses: 'write' } as const;

/** What the shipped example of the gate asks for: what its checks ask for. */
const gateExample = { ...example, ...boundariesExample } as const;

/** What the shipped examples of `review` ask for, and no more. */
const reviewExample = { contents: 'read', 'pull-requests': 'write', checks: 'write' } as const;

/** A run of an action, and what it asked of GitHub. */
export interface OverlapRun extends ActionResult {
  /** Requests made meanwhile, by this run and by any beside it. */
  requests: RecordedRequest[];
  /** Of these, those that write. */
  writes: RecordedRequest[];
  /** The messages of the errors the step shows. */
  errors: string[];
  warnings: string[];
}

export type RunOptions = Partial<Omit<ActionRun, 'action' | 'github' | 'repository'>> & { number?: number };

/** A repository on the local GitHub, on which the built action is let loose. */
export class Scene {
  constructor(
    readonly github: LocalGitHub,
    readonly repository: LocalRepository,
    readonly token: string,
    private readonly action: 'overlap' | 'boundaries' | 'merge-segments' | 'review' | 'gate' = 'overlap',
  ) {}

  /** A repository without any branch. */
  static async empty(
    github: LocalGitHub,
    { action = 'overlap', ...options }: { name: string; isPrivate?: boolean; action?: Scene['action'] },
  ): Promise<Scene> {
    const repository = await github.addRepository({ owner: 'octo', ...options });
    const permissions = {
      overlap: example,
      boundaries: boundariesExample,
      'merge-segments': segmentsExample,
      review: reviewExample,
      gate: gateExample,
    }[action];
    return new Scene(github, repository, github.addToken({ permissions }), action);
  }

  /** A repository whose base holds `src/a.ts` and `src/b.ts`, 40 lines each, and what `files` adds. */
  static async open(
    github: LocalGitHub,
    { files, ...options }: Parameters<typeof Scene.empty>[1] & { files?: Record<string, string> },
  ): Promise<Scene> {
    const scene = await Scene.empty(github, options);
    const all = { 'src/a.ts': numbered(40), 'src/b.ts': numbered(40), ...files };
    await scene.push({ branch: 'main', from: '', files: all, subject: 'Begin', daysAgo: 20 });
    return scene;
  }

  /** Commits, and what GitHub does once they are pushed. */
  async push(...commits: Commit[]): Promise<void> {
    await writeHistory(this.repository, commits);
    await this.repository.pushed([this.repository]);
  }

  /** A branch that changes one line of a file of base, and its pull request. */
  async change(
    branch: string,
    [path, line]: [path: string, line: number],
    pull: { title?: string; author?: string; draft?: boolean; base?: string } = {},
  ): Promise<number> {
    await this.push({ branch, files: { [path]: numbered(40, { [line]: `${branch} was here` }) } });
    return (await this.repository.openPullRequest({ head: branch, ...pull })).number;
  }

  /** Runs the action, on pull request `number` unless another event is given, and proves that it leaves no trace. */
  async run({ number = 1, ...run }: RunOptions = {}): Promise<OverlapRun> {
    const { github, repository } = this;
    const action = this.action === 'gate' ? '.' : this.action;
    const token = run.token ?? this.token;
    const event: WorkflowEvent = run.event ?? pullRequestEvent(repository, number);
    const before = github.requests.length;
    const result = await runAction({ ...run, action, github, repository, token, event });
    const requests = github.requests.slice(before);
    const messages = (name: string) =>
      result.annotations
        .filter((command) => command.name === name && command.properties['file'] === undefined)
        .map(({ message }) => message);
    if (token !== '') await expectNoLeak(result, token);
    await expectTidy(result);
    return {
      ...result,
      requests,
      writes: requests.filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/v3/')),
      errors: messages('error'),
      warnings: messages('warning'),
    };
  }

  /** What is written on a pull request. */
  comments(number = 1): string[] {
    return this.repository.comments.filter(({ issue }) => issue === number).map(({ body }) => body);
  }
}

const schema = new URL('../../docs/schemas/overlap-1.json', import.meta.url);
const isReport = new Ajv({ allErrors: true }).compile<OverlapReport>(
  JSON.parse(readFileSync(schema, 'utf8')) as object,
);

/** The report a run left, held against its schema. */
export async function reportOf(run: ActionResult): Promise<OverlapReport> {
  const report: unknown = JSON.parse(await readFile(run.outputs['report'] ?? '', 'utf8'));
  if (!isReport(report)) throw new Error(`The report is not one: ${JSON.stringify(isReport.errors)}`);
  return report;
}

/** `branch branch verdict` of every pair in a report, in its order. */
export async function pairsOf(run: ActionResult): Promise<string[]> {
  return (await reportOf(run)).pairs.map(({ a, b, verdict }) => `${[a, b].sort().join(' ')} ${verdict}`);
}

/** The names of the branches that took part, sorted. */
export async function branchesOf(run: ActionResult): Promise<string[]> {
  return (await reportOf(run)).branches.map(({ ref }) => ref).sort();
}

/** Under RUNNER_TEMP stands nothing but the report, and no stack was shown. */
async function expectTidy({ directory, outputs, stdout, stderr }: ActionResult): Promise<void> {
  const left = ['handoff', 'page', 'report', 'sarif', 'boundaries', 'overlap'].flatMap((name) =>
    outputs[name] ? [basename(outputs[name])] : [],
  );
  expect(await readdir(join(directory, 'temp'))).toEqual(left);
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
}
