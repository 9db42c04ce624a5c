import type { Format } from './format.js';

export type Kind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** A value as it stands in its document: from byte `start` to before byte `end`. */
export interface Value {
  readonly document: Document;
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

export interface Member {
  readonly key: Value;
  readonly value: Value;
}

/** Neighbouring items of a list, with what stands between them. */
export interface Run {
  readonly array: Value;
  readonly start: number;
  end: number;
}

/** A document that was read and found good. What lies in it is listed only when asked for, one level at a time. */
export interface Document {
  /** What people know it by: branch and path. */
  readonly name: string;
  readonly format: Format;
  readonly bytes: Buffer;
  readonly root: Value;
  /** What was left out in reading it, as sentences. */
  readonly remarks: readonly string[];
  /** The members of an object, in order. */
  members(object: Value): Iterable<Member>;
  /** The items of a list, in order. */
  items(array: Value): Iterable<Value>;
  /** All items of a list; undefined where it has none. */
  all(array: Value): Run | undefined;
  /** What a scalar or a key says: a string decoded, anything else as it is written. */
  text(scalar: Value): string;
}

/** The member of an object that has this key, if any. */
export function memberOf(object: Value, key: string): Member | undefined {
  for (const member of object.document.members(object))
    if (member.key.document.text(member.key) === key) return member;
  return undefined;
}

/**
 * The id that a document gives itself: the text of the string or number `id` at its top level; undefined where there is
 * none, or it is empty.
 */
export function idOf({ root }: Document): string | undefined {
  if (root.kind !== 'object') return undefined;
  const id = memberOf(root, 'id')?.value;
  if (id?.kind !== 'string' && id?.kind !== 'number') return undefined;
  return id.document.text(id) || undefined;
}
