import { code } from '../../report/markdown.js';
import { counted } from '../../report/words.js';
import { readHidden, writeHidden } from '../hidden.js';
import { badge, placeCode, titleLink } from '../show/words.js';
import { abridged, handoffAt, type Handoff, type Task } from './handoff.js';

/** How many tasks a rendering lists, and characters of each one's text, longest first. */
const extents = [
  [40, 800],
  [40, 200],
  [20, 100],
  [5, 50],
] as const;

/** The task list that people and sessions tick off, with all that a session needs to read it, in at most `room` characters. */
export function renderHandoff(handoff: Handoff, room: number): string {
  const renderings = extents.map(([count, length]) => render(abridged(handoff, count, length)));
  return renderings.find((text) => text.length <= room) ?? render(abridged(handoff, 0, 0));
}

function render(handoff: Handoff): string {
  const { tasks, more = 0, head, pullRequest } = handoff;
  const total = tasks.length + more;
  const parts = [
    writeHidden('handoff', handoff),
    total === 0
      ? 'Nothing is left to do.'
      : `**${counted(total, 'task', 'tasks')}** from the review of ${code(head.slice(0, 10))}. Tick off what is done; a session reads this list by ${code(`parallel-claude review --handoff ${pullRequest}`)}.`,
    tasks.map(line).join('\n'),
    ...(more > 0 ? [`_and ${counted(more, 'more task', 'more tasks')}, in the report of the run_`] : []),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function line(task: Task): string {
  return `- [${task.done ? 'x' : ' '}] <!-- task:${task.id} --> ${whatItIs(task)}`;
}

/** A task in a line of Markdown: how severe, what, where. */
export function whatItIs(task: Task): string {
  return `${badge(task.severity, task.category)}: ${titleLink(task)} (${placeCode(task)})`;
}

/** The hand-off in a comment of ours, as far as it is ticked off by now; undefined where the comment holds none. */
export function readHandoffIn(body: string): Handoff | undefined {
  const handoff = readHidden('handoff', body, handoffAt);
  if (!handoff) return undefined;
  const ticked = [...body.matchAll(/^- \[[xX]\] <!-- task:([0-9a-f]+) -->/gm)].map(([, id]) => id);
  return { ...handoff, tasks: handoff.tasks.map((task) => ({ ...task, done: ticked.includes(task.id) })) };
}
