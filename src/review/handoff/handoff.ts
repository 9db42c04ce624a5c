import { UserError } from '../../config/error.js';
import { shorten } from '../../report/visible.js';
import { categories, severities, type Category, type Severity } from '../finding.js';
import type { JsonPlace } from '../json-place.js';
import { isFailing, type FailOn } from '../report.js';

/** Findings as tasks for the session that works on the branch, as JSON. Its JSON Schema is docs/schemas/handoff-1.json. */
export interface Handoff {
  schema: 'parallel-claude/handoff/1';
  pullRequest: number;
  /** The commit that was reviewed. */
  head: string;
  /** The worst first. */
  tasks: Task[];
  /** How many more there are that had no room; absent where these are all. */
  more?: number;
}

/** Every text in it is untrusted: a model or a stranger may have written it. */
export interface Task {
  /** The finding's fingerprint. */
  id: string;
  severity: Severity;
  category: Category;
  path: string;
  /** 1-based and inclusive, of the text at `head`; absent where it is about the file. */
  line?: number;
  endLine?: number;
  title: string;
  /** What to do, in Markdown; empty where the title says it all. */
  todo: string;
  /** The text that would do in place of the lines. */
  suggestion?: string;
  /** Of the comment that says it. */
  url?: string;
  done: boolean;
}

/** A finding as a review reports it. */
export interface ReportedFinding extends Omit<Task, 'todo' | 'done'> {
  body?: string;
  /** In the words of the review's report. */
  outcome: string;
  reason?: string;
}

export const schema = 'parallel-claude/handoff/1';

/**
 * The tasks that a review leaves. What the last hand-off had ticked stays so only at the same commit: what is found again
 * after a push was not done.
 */
export function handoffOf(
  review: { pullRequest: number; head: string; findings: readonly ReportedFinding[] },
  last?: Handoff,
): Handoff {
  const { pullRequest, head, findings } = review;
  const done = new Set(last?.head === head ? last.tasks.flatMap((task) => (task.done ? task.id : [])) : []);
  const tasks = findings.filter(isOpen).map((finding) => taskOf(finding, done.has(finding.id)));
  return {
    schema,
    pullRequest,
    head,
    tasks: tasks.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
  };
}

function taskOf(finding: ReportedFinding, done: boolean): Task {
  const { id, severity, category, path, line, endLine, title, body = '', suggestion, url } = finding;
  return {
    id,
    severity,
    category,
    path,
    ...(line !== undefined && { line }),
    ...(endLine !== undefined && { endLine }),
    title,
    todo: body,
    ...(suggestion !== undefined && { suggestion }),
    ...(url !== undefined && { url }),
    done,
  };
}

/** What GitHub did not take is there all the same. */
function isOpen({ outcome, reason }: ReportedFinding): boolean {
  return outcome !== 'resolved' && (outcome !== 'dropped' || reason === 'refused');
}

/** The first `count` tasks, their texts cut to `room` characters each. */
export function abridged(
  { tasks, more: before = 0, ...rest }: Handoff,
  count: number,
  room: number,
): Handoff {
  const kept = tasks.slice(0, count).map(({ suggestion, ...task }) => ({
    ...task,
    title: shorten(task.title, 200),
    todo: shorten(task.todo, room),
    // Half a suggestion is none.
    ...(suggestion !== undefined && suggestion.length <= room && { suggestion }),
  }));
  const more = before + tasks.length - kept.length;
  return { ...rest, tasks: kept, ...(more > 0 && { more }) };
}

/**
 * The same hand-off with these tasks done.
 * @throws {UserError} that names a task that is not in it, and those that are.
 */
export function withDone(handoff: Handoff, ids: readonly string[]): Handoff {
  const unknown = ids.find((id) => !handoff.tasks.some((task) => task.id === id));
  if (unknown !== undefined)
    throw new UserError(
      `There is no task ${shorten(unknown, 40)} in the hand-off of #${handoff.pullRequest}; there are ${handoff.tasks.map(({ id }) => id).join(', ') || 'none'}.`,
    );
  return {
    ...handoff,
    tasks: handoff.tasks.map((task) => ({ ...task, done: task.done || ids.includes(task.id) })),
  };
}

/**
 * Whether what is left to do passes; `unknown` where a task that had no room may be severe enough to fail: tasks are the
 * worst first, so that none of those is worse than the last that had.
 */
export function judgeHandoff({ tasks, more = 0 }: Handoff, failOn: FailOn): 'passes' | 'fails' | 'unknown' {
  if (tasks.some(({ done, severity }) => !done && isFailing(severity, failOn))) return 'fails';
  const worst = tasks.at(-1)?.severity ?? 'critical';
  return more > 0 && isFailing(worst, failOn) ? 'unknown' : 'passes';
}

/** A hand-off as it stands in JSON. @throws {UserError} where it is none. */
export function handoffAt(place: JsonPlace): Handoff {
  place.required('schema').oneOf([schema]);
  const more = place.optional('more')?.count();
  return {
    schema,
    pullRequest: place.required('pullRequest').count(),
    head: place.required('head').commit(),
    tasks: place.required('tasks').items().map(taskAt),
    ...(more !== undefined && { more }),
  };
}

function taskAt(place: JsonPlace): Task {
  const line = place.optional('line')?.count();
  const endLine = place.optional('endLine')?.count();
  const suggestion = place.optional('suggestion')?.text();
  const url = place.optional('url')?.text();
  return {
    id: place.required('id').text(),
    severity: place.required('severity').oneOf(severities),
    category: place.required('category').oneOf(categories),
    path: place.required('path').text(),
    ...(line !== undefined && { line }),
    ...(endLine !== undefined && { endLine }),
    title: place.required('title').text(),
    todo: place.required('todo').text(),
    ...(suggestion !== undefined && { suggestion }),
    ...(url !== undefined && { url }),
    done: false,
  };
}
