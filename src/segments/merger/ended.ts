import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChildEnd, Limits } from './child.js';
import type { ChildAnswer } from './child-program.js';

/** How a merger ended: with the output, or without. */
export type Ended = { bytes: Buffer } | Failed;

/** Why there is no output. */
export interface Failed {
  /** With the place in the merger, where there is one. */
  failure: string;
  /** Whether it could be used at all. */
  isLoaded: boolean;
  /** Whether the segments can be the reason. */
  canBlame: boolean;
  /** The limit that it came to, if any: then it may be no segment, but all of them together. */
  limit?: 'time' | 'memory' | 'size';
}

async function answerIn(file: string): Promise<ChildAnswer | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ChildAnswer;
  } catch {
    return undefined;
  }
}

/**
 * Why there is no output to look at; undefined where there may be one.
 * @param answerFile where the child left its answer.
 * @param root where the merger's places are told from.
 * @param time milliseconds that it was given: those of a run, or of a try, which are fewer.
 */
export async function failureOf(
  end: ChildEnd,
  answerFile: string,
  root: string,
  limits: Limits,
  time: number,
): Promise<Failed | undefined> {
  const allowed =
    time === limits.time
      ? 'the limit'
      : `as long as a try may take where the reason is looked for (the limit of a run is ${limits.time / 1000} seconds)`;
  if (end.isOverTime)
    return {
      failure: `it had not ended after ${time / 1000} seconds, which is ${allowed}; what it starts (a timer, a server) has to end too`,
      isLoaded: true,
      canBlame: true,
      limit: 'time',
    };
  if (end.isOutOfMemory)
    return {
      failure: `it needs more than ${limits.memory} MB of memory, which is the limit`,
      isLoaded: true,
      canBlame: true,
      limit: 'memory',
    };
  const answer = await answerIn(answerFile);
  if (!answer) {
    const last = end.printed.trim().split('\n').slice(-8).join(' ');
    const how =
      end.code === null ? `was killed (${end.signal ?? ''})` : `ended itself (exit code ${end.code})`;
    return {
      failure: `it ${how} before it was done${last === '' ? '' : `: ${last}`}`,
      isLoaded: true,
      canBlame: true,
    };
  }
  if (answer.at === undefined) return undefined;
  const place = placeIn(answer.stack, root);
  const isLoaded = answer.at !== 'load';
  return { failure: `${place === '' ? '' : `${place}: `}${answer.message}`, isLoaded, canBlame: isLoaded };
}

/** `scripts/merge.cjs:12:7`: the first place of a stack that is in the repository. */
function placeIn(stack: string, root: string): string {
  const lines = stack.replaceAll('file://', '').split('\n');
  for (const line of lines) {
    const at = line.indexOf(join(root, '/'));
    const place = at < 0 ? undefined : /^[^\n()]+?:\d+(?::\d+)?/.exec(line.slice(at + root.length + 1));
    if (place) return place[0];
  }
  return '';
}
