import { UserError } from '../../config/error.js';
import { concatenated, equal, kindWords, list, lists, numbers, sum, textOf, type Values } from './combine.js';
import { Contradiction, refused } from './conflict.js';
import { compareDecimals } from './decimal.js';
import { pathText, type Path } from './path.js';
import type { MergedMember, Plan } from './plan.js';
import { quoted } from './problem.js';
import { deeperThan, isNamed, mayMatter, strategyOf, within, type Matches } from './strategies.js';
import { distinct, distinctBy, mostShown } from './unique.js';
import type { Document, Value } from './value.js';

/** The values that documents have in one place, in the order of the documents. */
export interface Meeting {
  readonly path: Path;
  readonly matches: Matches;
  readonly values: Values;
  /** Takes what the output has in this place. */
  readonly settle: (plan: Plan) => void;
}

export interface Settled {
  plan: Plan;
  /** What has to be settled inside. */
  inside: Meeting[];
}

/** What is known of all documents that are merged. */
export interface Gathering {
  readonly documents: readonly Document[];
  /** Which of them win where the last wins: those of the highest rank. */
  readonly ranks: ReadonlyMap<Document, number>;
  /** The roots of those whose `id` is the one that they are known by. */
  readonly ownIds: ReadonlySet<Value>;
}

/** What the output has where values meet, by the strategy of the place. Throws a Contradiction where they contradict each other. */
export function settled(meeting: Meeting, among: Gathering): Settled {
  const { path, values, matches } = meeting;
  const [first, ...others] = values;
  const strategy = strategyOf(matches);
  const done = (plan: Plan): Settled => ({ plan, inside: [] });
  switch (strategy.name) {
    case 'deep':
      return deep(meeting, among);
    case 'concat':
      return done(concatenated(lists(path, values, 'concat')));
    case 'set':
      return done(list(first, distinct(lists(path, values, 'set'))));
    case 'unique-by':
      return done(list(first, distinctBy(lists(path, values, 'unique-by'), strategy.key, path)));
    case 'sum':
      return done(sum(path, numbers(path, values, 'sum')));
    case 'min':
    case 'max': {
      const sign = strategy.name === 'min' ? 1 : -1;
      return done(
        numbers(path, values, strategy.name).reduce((best, one) =>
          sign * compareDecimals(textOf(one), textOf(best)) < 0 ? one : best,
        ),
      );
    }
    case 'last-wins': {
      const rank = ({ document }: Value) => among.ranks.get(document) ?? -1;
      return done(values.reduce((last, one) => (rank(one) >= rank(last) ? one : last)));
    }
    case 'equal-or-error':
      return done(equal(path, values));
    case 'error':
      if (others[0] === undefined) return done(first);
      throw new Contradiction([
        {
          path,
          values,
          shown: values.slice(0, mostShown),
          explain: (them) =>
            `only one document may have this (its strategy is error), but ${values.length === 2 ? 'two' : values.length} do: ${them}`,
        },
      ]);
  }
}

function deep(meeting: Meeting, among: Gathering): Settled {
  const { path, values, matches } = meeting;
  const deeper = deeperThan(matches);
  if (deeper !== undefined) checkRoom(meeting, deeper, among);
  const [first, ...others] = values;
  const other = others.find(({ kind }) => kind !== first.kind);
  if (other !== undefined && [first.kind, other.kind].some((kind) => kind === 'object' || kind === 'array'))
    throw new Contradiction([
      {
        path,
        values,
        shown: [first, other],
        explain: (them) => `${kindWords(first.kind)} and ${kindWords(other.kind)} cannot be merged: ${them}`,
      },
    ]);
  if (first.kind === 'array') return { plan: others.length === 0 ? first : concatenated(values), inside: [] };
  if (first.kind !== 'object') return { plan: equal(path, values), inside: [] };
  const isWhole = others.length === 0 && !among.ownIds.has(first) && !mayMatter(matches);
  return isWhole ? { plan: first, inside: [] } : byKey(meeting, among.ownIds);
}

/**
 * Inside of a list nothing is merged, so that a path that goes on there would never be looked at. Where all documents
 * have a list, that is the path's fault; where one has something else, or nothing, the path means that one.
 */
function checkRoom({ path, values }: Meeting, deeper: string, { documents }: Gathering): void {
  const isList = ({ kind }: Value): boolean => kind === 'array';
  if (values.length === documents.length && values.every(isList))
    throw new UserError(
      `merge: the path ${quoted(deeper)} names something inside the list ${pathText(path)}, whose items are not merged with one another; allowed for a list is concat, set or unique-by(key)`,
    );
  const hasObject = values.some(({ kind }) => kind === 'object');
  const misfit = values.find((value) => isList(value) || (hasObject && value.kind !== 'object'));
  if (misfit === undefined) return;
  throw refused(
    path,
    misfit,
    (it) =>
      `the path ${quoted(deeper)} of merge names something inside an object here, and this is ${kindWords(misfit.kind)}: ${it}`,
  );
}

/** The members of objects, those of one key in the place where the first of them stands. */
function byKey({ path, values, matches }: Meeting, ownIds: ReadonlySet<Value>): Settled {
  const members: MergedMember[] = [];
  const places = new Map<string, number>();
  const meeting = new Map<number, [Value, ...Value[]]>();
  const isIdNamed = isNamed(within(matches, 'id'));
  for (const object of values) {
    for (const { key, value } of object.document.members(object)) {
      const name = textOf(key);
      if (name === 'id' && !isIdNamed && ownIds.has(object)) continue;
      const place = places.get(name);
      if (place === undefined) {
        if (mayMatter(within(matches, name))) meeting.set(members.length, [value]);
        places.set(name, members.length);
        members.push({ key, plan: value });
      } else {
        const before = meeting.get(place);
        if (before === undefined) meeting.set(place, [(members[place] as MergedMember).plan as Value, value]);
        else before.push(value);
      }
    }
  }
  const inside = [...meeting]
    .sort(([a], [b]) => a - b)
    .map(([place, met]): Meeting => {
      const member = members[place] as MergedMember;
      const key = textOf(member.key);
      return {
        path: { key, parent: path },
        matches: within(matches, key),
        values: met,
        settle: (plan) => {
          member.plan = plan;
        },
      };
    });
  return { plan: { merged: 'object', members }, inside };
}
