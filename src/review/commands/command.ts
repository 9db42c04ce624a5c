import { plainLines } from '../../boundaries/visible-lines.js';
import { shorten, visible } from '../../report/visible.js';

/** What somebody asks for in a comment. Texts are as they were written, on one line. */
export type Command =
  | { kind: 'review' }
  /** Of the finding, or of the comment that is replied to; `text` where it is said in the command itself. */
  | { kind: 'learn'; text?: string }
  | { kind: 'tests' }
  | { kind: 'explain'; question?: string }
  /** The finding of this id, else the one that is replied to. */
  | { kind: 'dismiss'; reason: string; id?: string }
  | { kind: 'help' }
  /** None of these: what stands after the trigger, and what to write instead. */
  | { kind: 'unknown'; said: string; advice: string };

/** The words that make a line a command. */
export const defaultTriggers = ['@claude-bot', '@parallel-claude'] as const;

/** What may stand after the trigger, and what it does: for help. */
export const usages: readonly (readonly [said: string, does: string])[] = [
  ['review this PR', 'reviews the pull request as it is now'],
  ['explain', 'in a reply to a finding: explains it; a question may follow'],
  ['dismiss <reason>', 'in a reply to a finding: it is not raised again'],
  ['dismiss <id> <reason>', 'anywhere: the same for a finding that has an id in the summary'],
  ['suggest tests for this change', 'writes tests, in the framework that the repository has'],
  [
    'add this anti-pattern to CLAUDE.md',
    'in a reply: proposes it by pull request; or write the mistake after a colon',
  ],
  ['help', 'says this'],
];

const longest = 300;

/**
 * The first command of a comment: a line that starts with a trigger, in no quote, list, code or hidden text.
 * Undefined where there is none.
 */
export function commandIn(body: string, triggers: readonly string[] = defaultTriggers): Command | undefined {
  for (const line of plainLines(body, () => true)) {
    const said = afterTrigger(line, triggers);
    if (said !== undefined) return parse(said);
  }
  return undefined;
}

/** Logins are the same in either case; a longer one is another's. */
function afterTrigger(line: string, triggers: readonly string[]): string | undefined {
  for (const trigger of triggers) {
    const rest = line.slice(trigger.length);
    const isSaid = line.toLowerCase().startsWith(trigger.toLowerCase()) && /^([\s,:]|$)/.test(rest);
    if (isSaid) return rest.replace(/^[\s,:]+/, '').trim();
  }
  return undefined;
}

function parse(said: string): Command {
  const text = shorten(said.replace(/\s+/g, ' '), longest);
  const [, word = '', rest = ''] = /^(?:please )?([a-z]*)\b[\s:,]*(.*)$/i.exec(text) ?? [];
  switch (word.toLowerCase()) {
    case '':
      if (text === '') return { kind: 'help' };
      break;
    case 'help':
      return { kind: 'help' };
    case 'review':
      if (
        /^(this|the|again|now)?\s*(pr|pull request|branch|change|changes)?\s*(again|now|please)?[.!]?$/i.test(
          rest,
        )
      )
        return { kind: 'review' };
      break;
    case 'explain':
      return rest === '' ? { kind: 'explain' } : { kind: 'explain', question: rest };
    case 'dismiss':
      return dismissal(text, rest);
    case 'suggest':
      if (/^(some |more |a )?tests?\b/i.test(rest)) return { kind: 'tests' };
      break;
    case 'add':
      return learn(text, rest);
  }
  return unknown(text, 'This is no command.');
}

function dismissal(text: string, rest: string): Command {
  const [, id, reason = ''] = /^`?([0-9a-f]{16})`?(?:[\s:,]+(.*))?$/i.exec(rest) ?? [
    undefined,
    undefined,
    rest,
  ];
  if (reason !== '') return { kind: 'dismiss', reason, ...(id !== undefined && { id: id.toLowerCase() }) };
  const usage = id === undefined ? 'dismiss <reason>' : 'dismiss <id> <reason>';
  return unknown(text, `dismiss needs a reason: write "${usage}".`);
}

function learn(text: string, rest: string): Command {
  const asked = /^(?:this |the )?anti-?pattern(?: to CLAUDE\.md)?\s*(?::\s*(.*)|[.!]?)$/i.exec(rest);
  if (!asked) return unknown(text, 'This is no command.');
  const [, own = ''] = asked;
  return own === '' ? { kind: 'learn' } : { kind: 'learn', text: own };
}

function unknown(said: string, advice: string): Command {
  return { kind: 'unknown', said: shorten(visible(said), 100), advice };
}
