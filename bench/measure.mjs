import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs a command whose output nobody reads; throws where it ends with another status than `expect` (one or several). */
export function run(command, args, { env = process.env, cwd, input, expect = 0 } = {}) {
  const stdio = [input === undefined ? 'ignore' : 'pipe', 'ignore', 'pipe'];
  const result = spawnSync(command, args, { env, cwd, input, stdio, encoding: 'utf8' });
  check(command, args, expect, result);
}

/** The same, for what it prints. */
export function read(command, args, { env = process.env, cwd, input, expect = 0 } = {}) {
  const result = spawnSync(command, args, { env, cwd, input, encoding: 'utf8', maxBuffer: 1 << 30 });
  check(command, args, expect, result);
  return result.stdout;
}

function check(command, args, expect, { status, signal, stdout, stderr, error }) {
  if (error !== undefined) throw error;
  if (![expect].flat().includes(status))
    throw new Error(
      `${[command, ...args].join(' ')} ended with ${status ?? signal}: ${stderr}${stdout ?? ''}`,
    );
}

/** How long each task takes: the median of so many runs in milliseconds, the tasks taking turns. */
export function interleaved(times, tasks) {
  const taken = tasks.map(() => []);
  for (let turn = 0; turn < times; turn += 1) {
    for (const [index, task] of tasks.entries()) {
      const began = performance.now();
      task();
      taken[index].push(performance.now() - began);
    }
  }
  return taken.map(median);
}

/** The one in the middle. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/**
 * The most memory that a command holds itself, and all that it has started hold together, in MB; what several map from
 * one file counts for each. Undefined where there is no /proc.
 */
export async function peakMemory(command, args, { expect = 0 } = {}) {
  if (process.platform !== 'linux') return undefined;
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'close');
  const peak = { own: 0, children: 0 };
  while (child.exitCode === null && child.signalCode === null) {
    peak.own = Math.max(peak.own, kilobytes(child.pid, 'VmHWM'));
    const now = descendants(child.pid).reduce((sum, pid) => sum + kilobytes(pid, 'VmRSS'), 0);
    peak.children = Math.max(peak.children, now);
    await sleep(5);
  }
  const [status, signal] = await ended;
  check(command, args, expect, { status, signal, stderr: 'see above' });
  return { own: peak.own / 1024, children: peak.children / 1024 };
}

function kilobytes(pid, field) {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(readProc(`${pid}/status`))?.[1] ?? 0);
}

function descendants(pid) {
  const children = threads(pid).flatMap(
    (thread) => readProc(`${pid}/task/${thread}/children`).match(/\d+/g) ?? [],
  );
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function threads(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return []; // it has ended meanwhile
  }
}

function readProc(file) {
  try {
    return readFileSync(`/proc/${file}`, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}
