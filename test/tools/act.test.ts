import { spawn } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { pullRequestEvent } from '../support/events.js';
import { git, removeTempDirs, tempDir } from '../support/git.js';
import { api, startCollisions, type Collisions } from './collisions.js';
import { tool } from './tool.js';

let scene: Collisions;
let token: string;

beforeEach(async () => {
  scene = await startCollisions();
  // What the example asks for under `permissions:`, and no more.
  const read = { contents: 'read', checks: 'read', statuses: 'read', actions: 'read' } as const;
  token = scene.github.addToken({ permissions: { ...read, 'pull-requests': 'write' } });
});
afterEach(() => scene.github.stop());
afterAll(removeTempDirs);

/** Runs the shipped example verbatim for a pull request, on a runner that knows nothing but the local GitHub. */
async function runExample(number: number): Promise<{ code: number | null; output: string }> {
  const { github, repository } = scene;
  const root = process.cwd();
  const directory = await tempDir('act');
  const release = join(directory, 'parallel-claude');
  for (const name of ['overlap', 'dist', 'package.json']) {
    await cp(join(root, name), join(release, name), { recursive: true });
  }
  const workspace = join(directory, 'workspace');
  await mkdir(workspace);
  await git(workspace, 'init', '--quiet');
  const event = pullRequestEvent(repository, number);
  await writeFile(join(directory, 'event.json'), JSON.stringify(event.payload));

  const variables = {
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: github.url,
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_SHA: repository.pull(number).headSha,
  };
  const child = spawn(
    tool('act'),
    [
      event.name,
      ...['--workflows', join(root, 'workflows/overlap-on-pull-request.yml')],
      ...['--platform', 'ubuntu-latest=-self-hosted'],
      ...['--local-repository', `org/parallel-claude@v1=${release}`],
      ...['--eventpath', join(directory, 'event.json')],
      ...['--action-cache-path', join(directory, 'cache')],
      ...['--secret', 'GITHUB_TOKEN', '--no-cache-server'],
      ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ],
    {
      cwd: workspace,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
        HOME: directory,
        GITHUB_TOKEN: token,
      },
    },
  );
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, output: Buffer.concat(chunks).toString() };
}

const writes = () => scene.github.requests.filter(({ method }) => method !== 'GET' && method !== 'HEAD');
/** Of the API; git fetches by POST too. */
const apiWrites = () => writes().filter(({ path }) => path.startsWith('/api/v3/'));

test('the example says in one comment what the pull request collides with, once, and takes it back when solved', async () => {
  const first = await runExample(1);
  expect(first.output).toContain('Job failed');
  expect(first.code).toBe(1);
  expect(first.output).not.toContain(token);
  const [comment, ...others] = scene.repository.comments;
  expect(others).toEqual([]);
  expect(comment).toMatchObject({ issue: 1, user: { login: 'github-actions[bot]' } });
  expect(comment?.body).toMatch(/Merges cleanly with 4 of 5 branches; conflicts with #2 in .*src\/api\.ts/);
  expect(comment?.body).toContain('README.md');
  expect(scene.repository.checkRuns).toEqual([]);

  const said = structuredClone(comment);
  const before = apiWrites().length;
  const again = await runExample(1);
  expect(again.code).toBe(1);
  expect(apiWrites().slice(before)).toEqual([]);
  expect(scene.repository.comments).toEqual([said]);

  await scene.push('claude/refunds', { 'src/refunds.ts': 'export const refund = 1;\n' });
  const solved = await runExample(1);
  expect(solved.output).toContain('Job succeeded');
  expect(solved.code).toBe(0);
  expect(scene.repository.comments).toHaveLength(1);
  expect(scene.repository.comments[0]?.id).toBe(said?.id);
  expect(scene.repository.comments[0]?.body).toContain('Merges cleanly with all 5 branches');
});

test('the example passes a pull request that only shares a file, and says nothing on it', async () => {
  await scene.push('feature/health', { 'src/api.ts': api({ 1: 'export const health = 1;' }) });
  const { code, output } = await runExample(4);
  expect(output).toContain('Job succeeded');
  expect(code).toBe(0);
  expect(scene.repository.comments).toEqual([]);
});
