import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import type { SegmentsReport } from '../../src/segments/report.js';
import { repositoryEvent } from '../support/events.js';
import { git, tryGit } from '../support/git.js';
import type { LocalGitHub } from '../support/local-github.js';
import type { ActionResult } from '../support/runner.js';
import { Scene, type OverlapRun, type RunOptions } from './scene.js';

export const configPath = '.claude/parallel-config.yml';

/** A repository whose base holds `files`. */
export function openScene(
  github: LocalGitHub,
  name: string,
  files: Record<string, string> = {},
): Promise<Scene> {
  return Scene.open(github, { name, action: 'merge-segments', files });
}

/** A session pushes a segment file on its branch. */
export function bring(scene: Scene, branch: string, path: string, content: string): Promise<void> {
  return scene.push({ branch, files: { [path]: content } });
}

/** Branches claude/segment-N, each with `{"items": [N]}` in staging/N.json. */
export async function bringNumbers(scene: Scene, ...numbers: readonly number[]): Promise<void> {
  for (const at of numbers)
    await bring(scene, `claude/segment-${at}`, `staging/${at}.json`, `{"items": [${at}]}\n`);
}

/** Runs the action, on a schedule unless another event is given. */
export function merge(scene: Scene, run: RunOptions = {}): Promise<OverlapRun> {
  return scene.run({ event: repositoryEvent(scene.repository, 'schedule'), ...run });
}

/** What stands at a path of a branch; undefined where nothing does. */
export async function fileAt(
  { repository }: Scene,
  path = 'merged_output.json',
  branch = 'main',
): Promise<string | undefined> {
  const { code, stdout } = await tryGit(repository.path, [
    'cat-file',
    'blob',
    `refs/heads/${branch}:${path}`,
  ]);
  return code === 0 ? stdout : undefined;
}

/** The items of an output. */
export async function itemsOf(scene: Scene, path?: string, branch?: string): Promise<unknown> {
  const text = await fileAt(scene, path, branch);
  return text === undefined ? undefined : (JSON.parse(text) as { items: unknown }).items;
}

/** All branches but base. */
export async function branchesOf({ repository }: Scene): Promise<string[]> {
  const refs = await git(repository.path, 'for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads');
  return refs.split('\n').filter((name) => name !== 'main' && name !== '');
}

/** Every ref with its commit. */
export function refsOf({ repository }: Scene): Promise<string> {
  return git(repository.path, 'for-each-ref', '--format=%(refname) %(objectname)');
}

/** `state description` of the status on a commit, or on the tip of a branch; undefined where it has none. */
export async function statusOn(
  { repository }: Scene,
  commit: string,
  wanted = 'parallel-claude/segments',
): Promise<string | undefined> {
  const at = await repository.resolve(commit);
  const found = repository.statuses.find(({ sha, context }) => sha === at && context === wanted);
  return found && `${found.state} ${found.description ?? ''}`;
}

const schema = new URL('../../docs/schemas/segments-1.json', import.meta.url);
const isReport = new Ajv({ allErrors: true }).compile<SegmentsReport>(
  JSON.parse(readFileSync(schema, 'utf8')) as object,
);

/** The report a run left, held against its schema. */
export async function segmentsOf(run: ActionResult): Promise<SegmentsReport> {
  const report: unknown = JSON.parse(await readFile(run.outputs['report'] ?? '', 'utf8'));
  if (!isReport(report)) throw new Error(`The report is not one: ${JSON.stringify(isReport.errors)}`);
  return report;
}
