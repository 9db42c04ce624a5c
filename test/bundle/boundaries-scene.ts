import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { BoundariesReport } from '../../src/boundaries/report.js';
import { tempDir, tryGit } from '../support/git.js';
import type { LocalGitHub } from '../support/local-github.js';
import type { ActionResult } from '../support/runner.js';
import { Scene } from './scene.js';

export const configPath = '.claude/parallel-config.yml';

export const config = `sessions:
  client:
    owns: [client/**]
    can_read: [types/**]
    branches: [claude/client-*]
    labels: [session:client]
    authors: [client-bot]
  server:
    owns: [server/**]
    branches: [claude/server-*]
    authors: [server-bot, mona]
    note: Talk to us first
  types:
    owns: [types/**]
    access: shared
    note: Tell both sides
`;

/** A repository on whose base that config stands, beside a file of each session. */
export function openScene(
  github: LocalGitHub,
  name: string,
  files: Record<string, string> = {},
): Promise<Scene> {
  const start = { 'client/a.ts': 'a\n', 'server/b.ts': 'b\n', 'types/c.ts': 'c\n', [configPath]: config };
  return Scene.open(github, { name, action: 'boundaries', files: { ...start, ...files } });
}

/** Pushes a branch with these files and opens its pull request. @returns its number. */
export async function propose(
  scene: Scene,
  branch: string,
  files: Record<string, string | null>,
  pull: { author?: string; labels?: string[]; title?: string; base?: string } = {},
): Promise<number> {
  await scene.push({ branch, files });
  return (await scene.repository.openPullRequest({ head: branch, ...pull })).number;
}

/** A path as git stores it; without content it is taken away. */
export interface Entry {
  path: string;
  mode?: '100644' | '100755' | '120000' | '160000';
  /** Of a submodule: its commit. */
  content?: string;
}

/** As `propose`, of entries of any kind, on top of base as it is. @returns the pull request's number. */
export async function proposeEntries(
  scene: Scene,
  branch: string,
  entries: readonly Entry[],
  from = 'main',
): Promise<number> {
  const { path } = scene.repository;
  const env = { GIT_INDEX_FILE: join(await tempDir('index'), 'index') };
  const ask = async (args: string[], input = ''): Promise<string> => {
    const { code, stdout, stderr } = await tryGit(path, args, { env, input });
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trimEnd();
  };
  await ask(['read-tree', from]);
  for (const { path: name, mode = '100644', content } of entries) {
    const nothing = `0 ${'0'.repeat(40)}\t${name}\0`;
    if (content === undefined) await ask(['update-index', '-z', '--index-info'], nothing);
    else {
      const id = mode === '160000' ? content : await ask(['hash-object', '-w', '--stdin'], content);
      await ask(['update-index', '-z', '--index-info'], `${mode} ${id}\t${name}\0`);
    }
  }
  const commit = await ask(['commit-tree', '-p', from, '-m', branch, await ask(['write-tree'])]);
  await ask(['update-ref', `refs/heads/${branch}`, commit]);
  await scene.repository.pushed([scene.repository]);
  return (await scene.repository.openPullRequest({ head: branch })).number;
}

/** Somebody comments; their write access is as told. */
export function say(
  scene: Scene,
  number: number,
  body: string,
  { by = 'owner', permission = 'write' }: { by?: string; permission?: 'admin' | 'write' | 'read' } = {},
): void {
  const { comments, collaborators } = scene.repository;
  collaborators.set(by, permission);
  const at = '2026-01-01T00:00:00Z';
  const user = { login: by, id: 900, type: 'User' } as const;
  comments.push({ id: 5_000 + comments.length, issue: number, body, user, createdAt: at, updatedAt: at });
}

/**
 * The latest check run of a name on a pull request's head, which is the one that counts; undefined where there is none.
 */
export function checkOn(
  scene: Scene,
  number: number,
  name = 'parallel-claude/boundaries',
): { conclusion: string | null; title: string | null } | undefined {
  const { headSha } = scene.repository.pull(number);
  const run = scene.repository.checkRuns.findLast((one) => one.headSha === headSha && one.name === name);
  return run && { conclusion: run.conclusion, title: run.output.title };
}

/** What our comment on a pull request says; undefined where there is none. */
export function commentOn(scene: Scene, number: number): string | undefined {
  const ours = scene
    .comments(number)
    .filter((body) => body.startsWith('<!-- parallel-claude:boundaries -->'));
  if (ours.length > 1) throw new Error(`There are ${ours.length} comments of ours.`);
  return ours[0];
}

const schema = new URL('../../docs/schemas/boundaries-1.json', import.meta.url);
const isReport = new Ajv({ allErrors: true }).compile<BoundariesReport>(
  JSON.parse(readFileSync(schema, 'utf8')) as object,
);

/** The report a run left, held against its schema. */
export async function boundariesOf(run: ActionResult): Promise<BoundariesReport> {
  const report: unknown = JSON.parse(await readFile(run.outputs['report'] ?? '', 'utf8'));
  if (!isReport(report)) throw new Error(`The report is not one: ${JSON.stringify(isReport.errors)}`);
  return report;
}

/** `path verdict` of every file, in the report's order. */
export async function verdictsOf(run: ActionResult): Promise<string[]> {
  return (await boundariesOf(run)).files.map(({ path, verdict }) => `${path} ${verdict}`);
}
