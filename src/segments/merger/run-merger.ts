import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UserError } from '../../config/error.js';
import type { GitHost } from '../../git/environment.js';
import { shorten, visible } from '../../report/visible.js';
import type { NamedFile } from '../combine.js';
import { largestFile } from '../largest-file.js';
import { formatOf } from '../values/format.js';
import { runChild, type Limits, type NodeProgram } from './child.js';
import { childProgram, type ChildRequest } from './child-program.js';
import { failureOf, type Ended } from './ended.js';
import { problemOfOutput } from './check-output.js';
import type { Times } from './patience.js';
import { readPlainFile } from './plain-file.js';

/** What mergers are run with. */
export interface MergerHost {
  host: GitHost;
  node: NodeProgram;
  limits?: Limits & Times;
}

/**
 * Enough for 500 MB of segments; a job on a runner of GitHub's has 7 GB or more. All times together are less than the 30
 * minutes that the example workflows take.
 */
export const usualLimits: Limits & Times = {
  time: 15 * 60_000,
  memory: 4096,
  tryTime: 10_000,
  searchTime: 10 * 60_000,
};

/** A merger where it stands. */
export interface Merger {
  /** A folder that holds what base holds: the merger starts there, and imports from there. */
  root: string;
  /** The merger's path in it. */
  path: string;
  /** The path of the output at base. */
  output: string;
}

/** What came of a run, and the lines that the merger printed. */
export type Ran = Ended & { printed: readonly string[] };

/**
 * Runs a merger on files, in a node of its own.
 * @param files in this order; each lies in a folder of its own, so that its name can be the one that it has in git.
 * @param given milliseconds that it may take, where those are fewer than the host's limits say.
 * @throws {UserError} where it cannot even be loaded.
 */
export async function runMerger(
  at: MergerHost,
  merger: Merger,
  files: readonly NamedFile[],
  given?: number,
): Promise<Ran> {
  // Node asks for leave by real paths, and the system's temporary folder may be a link.
  const dir = await realpath(await mkdtemp(join(at.host.tempDir, 'merger-')));
  try {
    const root = await realpath(merger.root);
    const paths = await layOut(dir, files);
    await mkdir(join(dir, 'output'));
    const output = join(dir, 'output', fileName(merger.output));
    const format = formatOf(merger.output);
    const request: ChildRequest = {
      merger: join(root, merger.path),
      files: paths,
      output,
      data: format === 'json' || format === 'jsonl' ? format : 'text',
      answer: join(dir, 'answer.json'),
    };
    await writeFile(join(dir, 'request.json'), JSON.stringify(request));
    const limits = at.limits ?? usualLimits;
    const time = given ?? limits.time;
    const end = await runChild({
      node: at.node,
      program: childProgram,
      argument: join(dir, 'request.json'),
      cwd: root,
      env: environment(at.host.env, dir),
      readable: [root, dir],
      writable: dir,
      limits: { ...limits, time },
    });
    // Paths of ours say nothing to anybody.
    const named = (text: string): string =>
      paths
        .reduce((words, path, at) => words.replaceAll(path, files[at]?.name ?? ''), text)
        .replaceAll(join(root, '/'), '');
    const printed = named(end.printed)
      .split('\n')
      .filter((line) => line.trim() !== '');
    const failed = await failureOf(end, request.answer, root, limits, time);
    const ended = failed ?? (await written(output, merger));
    if ('bytes' in ended) return { ...ended, printed };
    const failure = oneLine(named(ended.failure));
    if (!ended.isLoaded) throw new UserError(`merger: ${visible(merger.path)} cannot be used: ${failure}.`);
    return { ...ended, failure, printed };
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What it wrote, where that is what the output's name says. */
async function written(file: string, merger: Merger): Promise<Ended> {
  const found = await readPlainFile(file, largestFile);
  if ('bytes' in found) {
    const problem = await problemOfOutput(merger.output, found.bytes);
    return problem === undefined
      ? found
      : { failure: `what it wrote cannot be read: ${problem}`, isLoaded: true, canBlame: true };
  }
  return {
    failure: found.isMissing
      ? 'it wrote nothing to outputFile, the second argument of mergeSegments'
      : `what it wrote ${found.problem}`,
    isLoaded: true,
    canBlame: found.isMissing || found.isTooLarge === true,
    ...(found.isTooLarge && { limit: 'size' }),
  };
}

async function layOut(dir: string, files: readonly NamedFile[]): Promise<string[]> {
  const paths: string[] = [];
  for (const [at, { path, bytes }] of files.entries()) {
    const folder = join(dir, 'files', String(at).padStart(5, '0'));
    await mkdir(folder, { recursive: true });
    const file = join(folder, fileName(path));
    await writeFile(file, bytes);
    paths.push(file);
  }
  return paths;
}

/** A path's last part, where it can be the name of a file on any system. */
function fileName(path: string): string {
  const name = basename(path);
  if (/^[\p{L}\p{N}_.@+()~ -]{1,100}(?<![. ])$/u.test(name) && !name.startsWith('.')) return name;
  return `segment${/\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? ''}`;
}

/** Nothing of ours: no token, no proxy, no option of node's. */
function environment(env: GitHost['env'], dir: string): Record<string, string> {
  // The first is what Windows cannot start a program without, the second how a runner finds what a job left running.
  const kept = ['SystemRoot', 'RUNNER_TRACKING_ID'].flatMap((name) => {
    const value = env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), HOME: dir, TMPDIR: dir, TEMP: dir, LANG: 'C.UTF-8', TZ: 'UTC' };
}

function oneLine(text: string): string {
  return shorten(visible(text.replace(/\s*\n\s*/g, ' ')), 500);
}
