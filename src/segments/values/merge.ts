import { visible } from '../../report/visible.js';
import { Contradiction, problemOf, type Conflict } from './conflict.js';
import type { Format } from './format.js';
import type { Indent } from './json-page.js';
import { compareIds } from './order.js';
import type { Plan } from './plan.js';
import { quoted, ValueProblem } from './problem.js';
import { settled, type Gathering, type Meeting, type Settled } from './settle.js';
import type { Strategies } from './strategies.js';
import { idOf, type Document } from './value.js';

/** A document that one branch contributes, by the id that it is known by. */
export interface Segment {
  readonly id: string;
  readonly document: Document;
}

export interface MergeOptions {
  readonly strategies: Strategies;
  /** Ids in the order in which the last wins; one that is not listed comes before those that are. */
  readonly order?: readonly string[];
  /** What the output is written in. All documents have to be of this format. */
  readonly format: Format;
  /** Of JSON and YAML output; 2 if not given. */
  readonly indent?: Indent;
}

/** What the output holds; `write` turns it into bytes. */
export interface Merged {
  readonly root: Plan;
  readonly format: Format;
  readonly indent: Indent;
  /** The origin and the segments in the order in which they count. */
  readonly documents: readonly Document[];
  /** What was left out of the documents, as sentences. */
  readonly remarks: readonly string[];
}

/**
 * What the output holds: the origin's values first, then those of the segments in the natural order of their ids,
 * whatever order they are given in. By default objects come together by key, lists one after the other, and other values
 * have to be equal; a value that only one document has stands in the output byte for byte. The `id` at its top that a
 * segment is known by is not part of what it contributes, unless a strategy names `$.id`.
 *
 * Throws a ValueProblem that names the path, the values and where they stand, of all documents that contradict one another; a UserError where a strategy names a path
 * inside what is a list, whose items are not merged with one another, in all documents.
 */
export function mergeValues(
  origin: Document | undefined,
  segments: readonly Segment[],
  { strategies, order = [], format, indent = 2 }: MergeOptions,
): Merged {
  const sorted = inOrder(segments);
  const documents = [...(origin === undefined ? [] : [origin]), ...sorted.map(({ document }) => document)];
  checkFormats(documents, format);
  const [first, ...others] = documents.map(({ root }) => root);
  if (first === undefined) throw new ValueProblem('there is nothing to merge: no document was given', []);
  const ranks = new Map(sorted.map(({ id, document }) => [document, order.indexOf(id)]));
  const ownIds = new Set(
    sorted.filter(({ id, document }) => idOf(document) === id).map((one) => one.document.root),
  );
  const among: Gathering = { documents, ranks, ownIds };

  // Every document that contradicts another is to be known at once, whichever place is looked at first.
  const conflicts: Conflict[] = [];
  const named = new Set<Document>();
  const settledOrNot = (meeting: Meeting): Settled => {
    try {
      return settled(meeting, among);
    } catch (error) {
      if (!(error instanceof Contradiction)) throw error;
      for (const conflict of error.conflicts) {
        const owners = conflict.values.map(({ document }) => document);
        if (owners.some((one) => !named.has(one))) conflicts.push(conflict);
        for (const one of owners) named.add(one);
      }
      return { plan: meeting.values[0], inside: [] };
    }
  };

  let root: Plan = first;
  const open: Meeting[] = [
    {
      path: undefined,
      matches: strategies.start,
      values: [first, ...others],
      settle: (plan) => {
        root = plan;
      },
    },
  ];
  for (let meeting = open.pop(); meeting !== undefined; meeting = open.pop()) {
    const { plan, inside } = settledOrNot(meeting);
    meeting.settle(plan);
    // The first is taken next, so that the first problem in the documents' order is the one that is told.
    for (const one of inside.reverse()) open.push(one);
  }
  if (conflicts.length > 0) throw problemOf(conflicts);
  const remarks = documents.flatMap(({ name, remarks }) =>
    remarks.map((remark) => `${visible(name)}: ${remark}`),
  );
  return { root, format, indent, documents, remarks };
}

/** By id; the same segment given twice counts once. */
function inOrder(segments: readonly Segment[]): Segment[] {
  const sorted = [...segments].sort((a, b) => compareIds(a.id, b.id));
  return sorted.filter((one, at) => {
    const before = sorted[at - 1];
    if (before?.id !== one.id) return true;
    if (before.document.bytes.equals(one.document.bytes)) return false;
    const names = [before, one].map(({ document }) => visible(document.name)).sort();
    throw new ValueProblem(
      `two segments have the id "${quoted(one.id)}" but not the same content: ${names.join(' and ')}; give one of them an id of its own`,
      names.map((name) => ({ name, line: 1, column: 1 })),
    );
  });
}

function checkFormats(documents: readonly Document[], format: Format): void {
  const other = documents.find((one) => one.format !== format);
  if (other !== undefined)
    throw new ValueProblem(
      `${visible(other.name)} is ${other.format}, the output ${format}; both have to be of one format`,
      [{ name: other.name, line: 1, column: 1 }],
    );
}
