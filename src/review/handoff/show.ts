import type { TextStyle } from '../../boundaries/show/text.js';
import { code, codeBlock, escapeMarkdown } from '../../report/markdown.js';
import { inertCode, untrustedMarkdown } from '../../report/untrusted-markdown.js';
import { visible } from '../../report/visible.js';
import { counted } from '../../report/words.js';
import { findingLines } from '../show/text.js';
import { whatItIs } from './comment.js';
import type { Handoff, Task } from './handoff.js';

/** The tasks for a terminal: a box and the id to tick each off by, then what is to be done. */
export function renderTasksText(handoff: Handoff, style: TextStyle): string {
  const blocks = handoff.tasks.flatMap(({ id, done, todo, url, ...finding }) => [
    `[${done ? 'x' : ' '}] ${visible(id)}`,
    ...findingLines({ ...finding, body: todo }, style),
    ...(url === undefined ? [] : [`  ${visible(url)}`]),
    '',
  ]);
  return `${[...blocks, tasksHeadline(handoff)].join('\n')}\n`;
}

/** The tasks as a task list in Markdown, with all that is to be done. */
export function renderTasks(handoff: Handoff): string {
  return `${[`**${escapeMarkdown(tasksHeadline(handoff))}**`, ...handoff.tasks.map(item)].join('\n\n')}\n`;
}

function item(task: Task): string {
  const { id, todo, suggestion, done } = task;
  const blocks = [
    `- [${done ? 'x' : ' '}] ${code(id)} ${whatItIs(task)}`,
    ...untrustedMarkdown(todo),
    ...(suggestion === undefined ? [] : ['Instead:', codeBlock('text', inertCode(suggestion))]),
  ];
  return blocks.join('\n\n').replaceAll(/\n(?=[^\n])/g, '\n  ');
}

/** How much there is to do: a sentence of plain text. */
function tasksHeadline({ tasks, more = 0, head, pullRequest }: Handoff): string {
  const done = tasks.filter((task) => task.done).length;
  const total = counted(tasks.length + more, 'task', 'tasks');
  const left = more > 0 ? ` ${counted(more, 'more is', 'more are')} in the report of the run only.` : '';
  return tasks.length + more === 0
    ? `Nothing is left to do from the review of ${head.slice(0, 10)} on #${pullRequest}.`
    : `${total} from the review of ${head.slice(0, 10)} on #${pullRequest}, ${done} done.${left}`;
}
