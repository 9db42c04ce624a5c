import { UserError } from '../../config/error.js';
import { quoted } from './problem.js';

const plainNames = [
  'deep',
  'concat',
  'set',
  'sum',
  'min',
  'max',
  'last-wins',
  'equal-or-error',
  'error',
] as const;
const allowedNames = `${plainNames.join(', ')} or unique-by(key)`;

/** How the values of one path come together. */
export type Strategy =
  | { readonly name: (typeof plainNames)[number] }
  /** `key` leads from an item to what tells it from the others. */
  | { readonly name: 'unique-by'; readonly key: readonly string[] };

/** A path in the configuration, and those that go on from it. */
interface Node {
  readonly path: string;
  /** Whether it names one place: no `*` stands in it. */
  readonly isSinglePlace: boolean;
  strategy?: Strategy;
  readonly byKey: Map<string, Node>;
  any?: Node;
}

/** The configured paths that a place matches, as far as it goes; those that name more of its keys first. */
export type Matches = readonly Node[];

/** The strategies of a job, by path. */
export class Strategies {
  readonly #root: Node = node('$', true);

  /** Throws a UserError where the path has a strategy already. */
  set(path: string, steps: readonly Step[], strategy: Strategy): void {
    let at = this.#root;
    for (const step of steps) at = next(at, step);
    if (at.strategy !== undefined)
      throw new UserError(
        `merge: the path ${quoted(path)} has a strategy already, as ${quoted(at.path)}: remove one of them`,
      );
    at.strategy = strategy;
  }

  /** What the whole document matches. */
  get start(): Matches {
    return [this.#root];
  }
}

/** What the member of this key matches. */
export function within(matches: Matches, key: string): Matches {
  if (matches.length === 0) return matches;
  return matches.flatMap((match) => [match.byKey.get(key), match.any].filter((one) => one !== undefined));
}

/** The strategy of a place; `deep` where none is configured. */
export function strategyOf(matches: Matches): Strategy {
  return matches.find((match) => match.strategy !== undefined)?.strategy ?? { name: 'deep' };
}

/** A configured path that goes on from exactly this place, if any. */
export function deeperThan(matches: Matches): string | undefined {
  const match = matches.find((one) => one.isSinglePlace);
  const [deeper] = match === undefined ? [] : [...match.byKey.values(), match.any];
  return deeper?.path;
}

/** Whether a configured path names exactly this place. */
export function isNamed(matches: Matches): boolean {
  return matches.some((match) => match.isSinglePlace && match.strategy !== undefined);
}

/** Whether a place that matches this, or one below it, may have a strategy of its own. */
export function mayMatter(matches: Matches): boolean {
  return matches.some((match) => match.strategy !== undefined || match.byKey.size > 0 || match.any);
}

type Step = { readonly key: string } | 'any';

function node(path: string, isSinglePlace: boolean): Node {
  return { path, isSinglePlace, byKey: new Map() };
}

function next(from: Node, step: Step): Node {
  if (step === 'any') return (from.any ??= node(`${from.path}.*`, false));
  const known = from.byKey.get(step.key);
  if (known !== undefined) return known;
  const made = node(`${from.path}[${JSON.stringify(step.key)}]`, from.isSinglePlace);
  from.byKey.set(step.key, made);
  return made;
}

/**
 * The strategies of a configuration that gives them by path, such as `{"$.items": "unique-by(id)"}`. Throws a UserError
 * that names the path and what is allowed.
 */
export function parseStrategies(config: Readonly<Record<string, string>>): Strategies {
  const strategies = new Strategies();
  for (const [path, text] of Object.entries(config))
    strategies.set(path, parsePath(path), parseStrategy(path, text));
  return strategies;
}

const step = /\.(?<any>\*)|\[\*\]|\.(?<name>[^\s.*"'[\]]+)|\[(?<string>"(?:[^"\\]|\\.)*")\]/y;

function parsePath(path: string): Step[] {
  const refuse = (at: number) =>
    new UserError(
      `merge: the path ${quoted(path)} cannot be read from character ${at + 1} on; a path is $, followed by .name, ["any name"], .* or [*]`,
    );
  if (!path.startsWith('$')) throw refuse(0);
  const steps: Step[] = [];
  for (let at = 1; at < path.length; at = step.lastIndex) {
    step.lastIndex = at;
    const groups = step.exec(path);
    if (groups === null) throw refuse(at);
    const { name, string } = groups.groups ?? {};
    if (name !== undefined) steps.push({ key: name });
    else if (string === undefined) steps.push('any');
    else {
      try {
        steps.push({ key: JSON.parse(string) as string });
      } catch {
        throw refuse(at);
      }
    }
  }
  return steps;
}

function parseStrategy(path: string, text: string): Strategy {
  const name = plainNames.find((one) => one === text);
  if (name !== undefined) return { name };
  const key = /^unique-by\(\s*(?<key>[^\s()][^()]*?)\s*\)$/.exec(text)?.groups?.key?.split('.');
  if (key?.every((part) => part !== '')) return { name: 'unique-by', key };
  throw new UserError(
    text.startsWith('unique-by')
      ? `merge: ${quoted(path)}: ${quoted(text)} does not say by which key; write unique-by(id), or unique-by(meta.id) for a key further inside`
      : `merge: ${quoted(path)}: there is no strategy ${quoted(text)}; allowed is ${allowedNames}`,
  );
}
