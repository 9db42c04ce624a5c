import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A node program, and what it may do. */
export interface ChildCall {
  node: NodeProgram;
  /** A module's text. */
  program: string;
  /** What the program finds in process.argv[1]. */
  argument: string;
  cwd: string;
  env: Readonly<Record<string, string>>;
  /** The folders that it may read, and the one that it may write. */
  readable: readonly string[];
  writable: string;
  limits: Limits;
}

/** A node, and how its permission model is switched on. */
export interface NodeProgram {
  file: string;
  guard: readonly string[];
}

export interface Limits {
  /** Milliseconds. */
  time: number;
  /** Of the heap, in megabytes. */
  memory: number;
}

/** How a child ended. */
export interface ChildEnd {
  /** Null where it was killed. */
  code: number | null;
  signal: string | null;
  isOverTime: boolean;
  isOutOfMemory: boolean;
  /** The end of what it printed, to stdout and stderr. */
  printed: string;
}

/** Of what a child prints so many bytes are kept. */
const keptBytes = 16 * 1024;

/** This node, as `process` describes it. */
export function nodeProgram({
  execPath,
  allowedNodeEnvironmentFlags,
}: Pick<NodeJS.Process, 'execPath' | 'allowedNodeEnvironmentFlags'>): NodeProgram {
  const has = (flag: string): boolean => allowedNodeEnvironmentFlags.has(flag);
  return {
    file: execPath,
    guard: [
      has('--permission') ? '--permission' : '--experimental-permission',
      // The permission model does not reach it, where there is such a thing.
      ...(has('--experimental-sqlite') ? ['--no-experimental-sqlite'] : []),
    ],
  };
}

/**
 * Runs a program in a node of its own, which can start no other process, read and write nothing but what it is told,
 * and is ended at its limits.
 * @throws {Error} where node cannot be started.
 */
export function runChild(call: ChildCall): Promise<ChildEnd> {
  const args = [
    ...call.node.guard,
    ...call.readable.map((folder) => `--allow-fs-read=${folder}`),
    `--allow-fs-write=${call.writable}`,
    `--max-old-space-size=${call.limits.memory}`,
    // The permission model is an experiment to Node 20, which would say so each time.
    '--no-warnings',
    '--input-type=module',
    `--eval=${call.program}`,
    call.argument,
  ];
  return new Promise((resolve, reject) => {
    if (ending) return;
    const child = spawn(call.node.file, args, {
      cwd: call.cwd,
      env: call.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    running.add(child);
    let [printed, isOverTime] = [Buffer.alloc(0), false];
    const keep = (chunk: Buffer): void => {
      printed = Buffer.concat([printed, chunk]).subarray(-keptBytes);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer = setTimeout(() => {
      isOverTime = true;
      child.kill('SIGKILL');
    }, call.limits.time);
    child.on('error', (error) => {
      clearTimeout(timer);
      running.delete(child);
      reject(error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      running.delete(child);
      if (ending) return;
      const said = printed.toString('utf8');
      const isOutOfMemory = code !== 0 && /^FATAL ERROR: .*heap/m.test(said);
      resolve({ code, signal, isOverTime, isOutOfMemory, printed: said });
    });
  });
}

const running = new Set<ChildProcess>();
let ending = false;

/** Ends every child at work, and starts none again: no call returns any more. For a program that is about to end. */
export async function endChildren(): Promise<void> {
  ending = true;
  const gone = [...running].map((child) => once(child, 'close'));
  for (const child of running) child.kill('SIGKILL');
  await Promise.all(gone);
}
