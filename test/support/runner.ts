import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { WorkflowEvent } from './events.js';
import { tempDir } from './git.js';
import { writeGitShim } from './git-shim.js';
import type { LocalGitHub, LocalRepository } from './local-github.js';
import { parseCommandFile, parseCommands, type WorkflowCommand } from './workflow-commands.js';

export interface ActionRun {
  /** The folder that holds action.yml, such as `overlap`. */
  action: string;
  /** Where that folder stands; the project itself unless told. */
  root?: string;
  /** What a workflow's `with:` gives; an input that action.yml does not declare throws. */
  inputs?: Readonly<Record<string, string>>;
  event: WorkflowEvent;
  github: LocalGitHub;
  repository: LocalRepository;
  /** What `${{ github.token }}` stands for; empty unless told. */
  token?: string;
  /** GITHUB_WORKSPACE; an empty directory unless told. */
  workspace?: string;
  /** Adds to the environment, or takes from it (undefined). */
  env?: Readonly<Record<string, string | undefined>>;
  /** The node to start with; the one the tests run on unless told. */
  node?: string;
}

export interface ActionResult {
  code: number;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  /** What GITHUB_STEP_SUMMARY holds afterwards. */
  summary: string;
  /** Every workflow command a runner would have carried out. */
  commands: WorkflowCommand[];
  /** Of these, the errors, warnings and notices. */
  annotations: WorkflowCommand[];
  /** The whole environment the action was started with. */
  env: Readonly<Record<string, string>>;
  /** Every argument of every git that was started. */
  gitArguments: string[];
  /** Holds workspace, RUNNER_TEMP, HOME and the command files. */
  directory: string;
  workspace: string;
}

interface ActionMetadata {
  inputs?: Record<string, { default?: string }>;
  runs: { main: string };
}

/** Starts a built action as a runner does: from its action.yml, in an environment made from nothing. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const actionDirectory = join(run.root ?? fileURLToPath(new URL('../../', import.meta.url)), run.action);
  const metadata = parse(await readFile(join(actionDirectory, 'action.yml'), 'utf8')) as ActionMetadata;
  const main = resolve(actionDirectory, metadata.runs.main);
  if (!existsSync(main)) throw new Error(`${main} is missing: node scripts/build.mjs makes it.`);
  const directory = await tempDir('runner');
  const workspace = run.workspace ?? join(directory, 'workspace');
  const temp = join(directory, 'temp');
  for (const dir of [workspace, temp, join(directory, 'home')]) await mkdir(dir, { recursive: true });
  const shim = await writeGitShim(join(directory, 'bin'));
  const env: Record<string, string> = {
    ...inputVariables(run, metadata),
    ...(await runnerVariables(run, directory, workspace)),
    PATH: `${shim.dir}:${process.env['PATH'] ?? ''}`,
  };
  for (const [name, value] of Object.entries(run.env ?? {}))
    if (value === undefined) Reflect.deleteProperty(env, name);
    else env[name] = value;
  for (const file of commandFiles) await writeFile(join(directory, file), '');
  const { code, stdout, stderr } = await start(run.node ?? process.execPath, main, workspace, env);
  const commands = parseCommands(`${stdout}\n${stderr}`);
  return {
    code,
    stdout,
    stderr,
    outputs: parseCommandFile(await readFile(join(directory, 'GITHUB_OUTPUT'), 'utf8')),
    summary: await readFile(join(directory, 'GITHUB_STEP_SUMMARY'), 'utf8'),
    commands,
    annotations: commands.filter(({ name }) => ['error', 'warning', 'notice'].includes(name)),
    env,
    gitArguments: await shim.readArguments(),
    directory,
    workspace,
  };
}

/**
 * Proves that the token, plain or as git's basic credentials, is nowhere but in the mask command and the environment.
 * @throws {Error} that says where it is.
 */
export async function expectNoLeak(result: ActionResult, token: string): Promise<void> {
  const forms = [token, Buffer.from(`x-access-token:${token}`).toString('base64')];
  const unmasked = result.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const places: [string, string][] = [
    ['stdout', unmasked.join('\n')],
    ['stderr', result.stderr],
    ['the outputs', JSON.stringify(result.outputs)],
    ['the summary', result.summary],
    ["git's arguments", result.gitArguments.join('\n')],
  ];
  for (const file of await filesUnder(result.directory, result.workspace))
    places.push([file, await readFile(file, 'latin1')]);
  for (const [place, text] of places)
    if (forms.some((form) => text.includes(form))) throw new Error(`The token stands in ${place}.`);
}

const commandFiles = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH'];

function inputVariables(run: ActionRun, metadata: ActionMetadata): Record<string, string> {
  const declared = metadata.inputs ?? {};
  for (const name of Object.keys(run.inputs ?? {}))
    if (!(name in declared))
      throw new Error(
        `${run.action}/action.yml declares no input "${name}"; it has ${Object.keys(declared).join(', ')}.`,
      );
  return Object.fromEntries(
    Object.entries(declared).map(([name, { default: initial = '' }]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      run.inputs?.[name] ?? initial.replace(/\$\{\{\s*github\.token\s*\}\}/g, run.token ?? ''),
    ]),
  );
}

async function runnerVariables(
  run: ActionRun,
  directory: string,
  workspace: string,
): Promise<Record<string, string>> {
  const eventPath = join(directory, 'event.json');
  await writeFile(eventPath, JSON.stringify(run.event.payload));
  const base = 'https://github.example';
  return {
    HOME: join(directory, 'home'),
    LANG: 'C.UTF-8',
    CI: 'true',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'local',
    RUNNER_TEMP: join(directory, 'temp'),
    RUNNER_TOOL_CACHE: join(directory, 'tools'),
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: run.github.apiUrl,
    GITHUB_GRAPHQL_URL: `${run.github.url}/api/graphql`,
    GITHUB_SERVER_URL: run.github.url,
    GITHUB_REPOSITORY: run.repository.fullName,
    GITHUB_REPOSITORY_OWNER: run.repository.owner,
    GITHUB_REPOSITORY_ID: String(run.repository.id),
    GITHUB_EVENT_NAME: run.event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW: 'Parallel',
    GITHUB_WORKFLOW_REF: `${base}/.github/workflows/parallel.yml@refs/heads/main`,
    GITHUB_JOB: 'overlap',
    GITHUB_WORKSPACE: workspace,
    PARALLEL_CLAUDE_RETRY_BASE_MS: '1',
    ...(await refVariables(run)),
    ...Object.fromEntries(commandFiles.map((file) => [file, join(directory, file)])),
  };
}

/** GITHUB_REF and what depends on it: each event checks out something else. */
async function refVariables({ event, repository }: ActionRun): Promise<Record<string, string>> {
  const pull = event.payload['pull_request'] as
    { number: number; head: { ref: string }; base: { ref: string; sha: string } } | undefined;
  const branch = (name: string) => ({ GITHUB_REF: `refs/heads/${name}`, GITHUB_REF_NAME: name });
  const at = async (ref: string) => ({ GITHUB_SHA: (await repository.resolve(ref)) ?? '' });
  if (!pull) {
    const ref = event.payload['ref'] as string | undefined;
    const name = ref?.replace(/^refs\/heads\//, '') ?? repository.defaultBranch;
    return { ...branch(name), GITHUB_REF_TYPE: 'branch', ...(await at(`refs/heads/${name}`)) };
  }
  const refs = { GITHUB_HEAD_REF: pull.head.ref, GITHUB_BASE_REF: pull.base.ref, GITHUB_REF_TYPE: 'branch' };
  if (event.name === 'pull_request_target')
    return { ...refs, ...branch(pull.base.ref), GITHUB_SHA: pull.base.sha };
  await repository.computeMerge(repository.pull(pull.number));
  const merge = `pull/${pull.number}/merge`;
  return { ...refs, GITHUB_REF: `refs/${merge}`, GITHUB_REF_NAME: merge, ...(await at(`refs/${merge}`)) };
}

function start(
  node: string,
  main: string,
  cwd: string,
  env: Record<string, string>,
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [main], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({
        code: code ?? 128,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      });
    });
  });
}

async function filesUnder(...dirs: string[]): Promise<string[]> {
  const lists = await Promise.all(dirs.map((dir) => readdir(dir, { recursive: true, withFileTypes: true })));
  return lists.flat().flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
}
