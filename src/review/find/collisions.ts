import { JsonPlace } from '../json-place.js';
import type { Collision } from './material.js';

/** The branch that is reviewed, as another step may know it. */
export interface Subject {
  branch: string;
  /** Of its pull request. */
  pullRequest?: number;
  /** Commit id. */
  head: string;
}

/** What a report says of a branch, or why it says nothing that holds. */
export type Collisions = { collisions: Collision[] } | { unused: string };

/** What two branches do to each other that somebody has to do something about, worst first. */
const colliding = ['conflict', 'ordered', 'lines'] as const;
const otherVerdicts = ['unknown', 'files', 'stacked'] as const;

/**
 * The other branches with which a report of `overlap` says that this one collides, worst first. What it says of another
 * commit is not used: the branch has moved on since.
 * @param text JSON as docs/schemas/overlap-1.json has it.
 * @throws {UserError} that says where in the JSON, what is wrong, and what is allowed.
 */
export function collisionsIn(text: string, subject: Subject): Collisions {
  const root = JsonPlace.parse('The overlap report', text);
  root.required('schema').oneOf(['parallel-claude/overlap/1']);
  const branches = root.required('branches').items().map(readBranch);
  const pairs = root.required('pairs').items().map(readPair);
  const own = ownAmong(branches, subject);
  if (!own) return { unused: `it has no branch ${subject.branch}` };
  if (own.sha !== subject.head)
    return { unused: `it is of commit ${own.sha}, and ${subject.head} is reviewed` };
  const numbers = new Map(branches.map(({ ref, pullRequest }) => [ref, pullRequest]));
  const collisions = pairs.flatMap((pair): Collision[] => {
    const { verdict, first } = pair;
    if (!isColliding(verdict) || (pair.a !== own.ref && pair.b !== own.ref)) return [];
    const isA = pair.a === own.ref;
    const other = isA ? pair.b : pair.a;
    const number = numbers.get(other);
    const order = first === own.ref ? 'this one has to merge first' : 'the other one has to merge first';
    const files = pair.files.length > 0 ? pair.files : [{ path: '', kind: verdict, a: [], b: [] }];
    return files.map(({ path, kind, a, b }) => ({
      branch: number === undefined ? other : `${other} (#${number})`,
      path,
      detail: [
        { conflict: `git cannot merge the two (${kind})`, ordered: order, lines: 'lines near each other' }[
          verdict
        ],
        ...linesOf('here', isA ? a : b),
        ...linesOf('there', isA ? b : a),
      ].join(', '),
    }));
  });
  return { collisions };
}

type Verdict = (typeof colliding)[number] | (typeof otherVerdicts)[number];

function isColliding(verdict: Verdict): verdict is (typeof colliding)[number] {
  return colliding.some((one) => one === verdict);
}

interface Branch {
  ref: string;
  sha: string;
  pullRequest: number | undefined;
}

function readBranch(place: JsonPlace): Branch {
  return {
    ref: place.required('ref').text(),
    sha: place.required('sha').commit(),
    pullRequest: place.optional('pullRequest')?.required('number').count(),
  };
}

function readPair(place: JsonPlace) {
  return {
    a: place.required('a').text(),
    b: place.required('b').text(),
    verdict: place.required('verdict').oneOf([...colliding, ...otherVerdicts]),
    first: place.optional('first')?.text(),
    files: place
      .required('files')
      .items()
      .map((file) => ({
        path: file.required('path').text(),
        kind: file.required('kind').text(),
        a: readRanges(file.required('a')),
        b: readRanges(file.required('b')),
      })),
  };
}

type Range = readonly [from: number, to: number];

function readRanges(place: JsonPlace): Range[] {
  return place.items().map((range) => {
    const [from, to] = range.items();
    if (!from || !to) throw range.refused('two numbers, the first line and the last');
    return [from.count(), to.count()] as const;
  });
}

/** By its pull request where the report knows it, because a fork's branch may be called like one of ours. */
function ownAmong(branches: readonly Branch[], { branch, pullRequest }: Subject): Branch | undefined {
  const named = (ref: string) =>
    branches.find((one) => one.ref === ref && (one.pullRequest ?? pullRequest) === pullRequest);
  if (pullRequest === undefined) return branches.find(({ ref }) => ref === branch);
  return (
    branches.find((one) => one.pullRequest === pullRequest) ??
    named(`pull/${pullRequest}/head`) ??
    named(branch)
  );
}

function linesOf(side: string, ranges: readonly Range[]): string[] {
  if (ranges.length === 0) return [];
  const shown = ranges.slice(0, 3).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  return [`line ${[...shown, ...(ranges.length > 3 ? ['…'] : [])].join(' and ')} ${side}`];
}
