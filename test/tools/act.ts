import { spawn } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WorkflowEvent } from '../support/events.js';
import { git, tempDir } from '../support/git.js';
import type { LocalGitHub, LocalRepository } from '../support/local-github.js';
import { tool } from './tool.js';

/** A run of a workflow on a runner that knows nothing but the local GitHub. */
export interface WorkflowRun {
  /** A file in `workflows/`; it runs as it stands there. */
  workflow: string;
  event: WorkflowEvent;
  github: LocalGitHub;
  repository: LocalRepository;
  /** The commit the event is about. */
  sha: string;
  /** GITHUB_TOKEN. */
  token: string;
  /** Beside GITHUB_TOKEN. */
  secrets?: Readonly<Record<string, string>>;
  /** Where the Messages API stands, as no workflow has to say: the default in our actions. */
  modelUrl?: string;
  /**
   * A script for each action of others that the workflow uses; it finds its inputs as `$INPUT_NAME`, and writes the
   * outputs that the workflow reads to `$GITHUB_OUTPUT`.
   */
  standIns?: Readonly<Record<string, string>>;
  /** Adds to the environment of every step. */
  env?: Readonly<Record<string, string>>;
}

export interface WorkflowResult {
  code: number | null;
  /** All that was logged. */
  output: string;
  /** The job summaries, one after the other. */
  summary: string;
}

/** Runs a shipped workflow verbatim: our actions from the built dist, those of others from their stand-ins. */
export async function runWorkflow(run: WorkflowRun): Promise<WorkflowResult> {
  const { event, github, repository } = run;
  const root = process.cwd();
  const directory = await tempDir('act');
  const release = join(directory, 'parallel-claude');
  const parts = ['action.yml', 'overlap', 'boundaries', 'merge-segments', 'review', 'dist', 'package.json'];
  for (const name of parts) await cp(join(root, name), join(release, name), { recursive: true });
  if (run.modelUrl !== undefined) await setDefaultModelUrl(join(release, 'review/action.yml'), run.modelUrl);
  const workflow = join(root, 'workflows', run.workflow);
  const actions = {
    'org/parallel-claude@v1': release,
    ...(await writeStandIns(join(directory, 'actions'), await readFile(workflow, 'utf8'), run.standIns)),
  };
  const workspace = join(directory, 'workspace');
  await mkdir(workspace);
  await git(workspace, 'init', '--quiet');
  await writeFile(join(directory, 'event.json'), JSON.stringify(event.payload));
  const secrets = { GITHUB_TOKEN: run.token, ...run.secrets };
  const variables = {
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: github.url,
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_SHA: run.sha,
    ...run.env,
  };
  const { code, output } = await startAct(
    [
      event.name,
      ...['--workflows', workflow],
      ...['--platform', 'ubuntu-latest=-self-hosted'],
      ...Object.entries(actions).flatMap(([name, folder]) => ['--local-repository', `${name}=${folder}`]),
      ...['--eventpath', join(directory, 'event.json')],
      ...['--action-cache-path', join(directory, 'cache')],
      ...Object.keys(secrets).flatMap((name) => ['--secret', name]),
      ...['--no-cache-server', '--no-skip-checkout', '--json'],
      ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ],
    workspace,
    {
      PATH: `${await lingeringBash(directory)}:${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      HOME: directory,
      ...secrets,
    },
  );
  const entries = output.split('\n').map(logEntry);
  return {
    code,
    output: entries.map(({ msg }) => msg).join('\n'),
    summary: entries.flatMap((entry) => (entry.command === 'summary' ? [entry.content ?? ''] : [])).join(''),
  };
}

/** act loses what a step prints just before it ends: a bash that stays a moment longer. @returns its folder. */
async function lingeringBash(directory: string): Promise<string> {
  const folder = join(directory, 'bin');
  await mkdir(folder);
  const script = '#!/bin/sh\n/bin/bash "$@"\nstatus=$?\nsleep 0.3\nexit $status\n';
  await writeFile(join(folder, 'bash'), script, { mode: 0o755 });
  return folder;
}

async function setDefaultModelUrl(file: string, url: string): Promise<void> {
  const real = 'default: https://api.anthropic.com';
  const text = await readFile(file, 'utf8');
  if (!text.includes(real)) throw new Error(`${file} does not say "${real}".`);
  await writeFile(file, text.replace(real, `default: ${url}`));
}

/** Writes an action for each one of others that `workflow` uses, and returns the folders by `owner/name@ref`. */
async function writeStandIns(
  directory: string,
  workflow: string,
  scripts: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  const folders: Record<string, string> = {};
  for (const [, name = '', ref = ''] of workflow.matchAll(/uses: ([\w-]+\/[\w-]+)@(\S+)/g)) {
    if (name === 'org/parallel-claude') continue;
    const script = scripts[name];
    if (script === undefined)
      throw new Error(`The test has no stand-in for ${name}, which the workflow uses.`);
    const folder = join(directory, name);
    await mkdir(folder, { recursive: true });
    const inputs = [...workflow.matchAll(/^ {10}([\w-]+): /gm)].map(([, input = '']) => input);
    const outputs = [...workflow.matchAll(/\bsteps\.[\w-]+\.outputs\.([\w-]+)/g)].map(
      ([, output = '']) => output,
    );
    await writeFile(
      join(folder, 'action.yml'),
      JSON.stringify({
        name,
        description: 'A stand-in',
        inputs: Object.fromEntries(inputs.map((input) => [input, { description: input }])),
        outputs: Object.fromEntries(
          outputs.map((output) => [
            output,
            { description: output, value: `\${{ steps.stand-in.outputs.${output} }}` },
          ]),
        ),
        runs: {
          using: 'composite',
          steps: [
            {
              id: 'stand-in',
              shell: 'bash',
              run: script,
              env: Object.fromEntries(
                inputs.map((input) => [
                  `INPUT_${input.replaceAll('-', '_').toUpperCase()}`,
                  `\${{ inputs.${input} }}`,
                ]),
              ),
            },
          ],
        },
      }),
    );
    folders[`${name}@${ref}`] = folder;
  }
  return folders;
}

async function startAct(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(tool('act'), args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, output: Buffer.concat(chunks).toString() };
}

/** One line of act's log; what is not JSON is a message as it stands. */
function logEntry(line: string): { msg: string; command?: string; content?: string } {
  if (!line.startsWith('{')) return { msg: line };
  return JSON.parse(line) as { msg: string; command?: string; content?: string };
}
