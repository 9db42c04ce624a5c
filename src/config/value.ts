import { isAlias, isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Node, ParsedNode, YAMLMap } from 'yaml';
import { shorten, visible } from '../report/visible.js';

/** A value of a YAML document that knows where it stands: offsets into the text. */
export type Value =
  | { kind: 'mapping'; offset: number; entries: Entry[] }
  | { kind: 'list'; offset: number; items: Value[] }
  | { kind: 'scalar'; offset: number; value: string | number | boolean | null }
  /** What could not be read: its problem is already reported. */
  | { kind: 'refused'; offset: number };

export interface Entry {
  key: string;
  offset: number;
  value: Value;
}

export interface Problem {
  offset: number;
  /** What is wrong, what is allowed, what to do. */
  message: string;
}

const mostAliased = 10_000;
const deepest = 100;

/** Where a node is being read. */
interface Place {
  /** Where a problem with it is reported. */
  offset: number;
  depth: number;
  /** An alias's content is reported where the alias stands. */
  insideAlias: boolean;
}

/** The parser's nodes as values, aliases replaced by what they stand for; what is wrong is added to `problems`. */
export function toValue(root: ParsedNode, problems: Problem[]): Value {
  const anchors = new Map<string, Node>();
  const open = new Set<Node>();
  const aliased = { values: 0 };

  function refuse(offset: number, message: string): Value {
    problems.push({ offset, message });
    return { kind: 'refused', offset };
  }

  function read(node: Node | null, { offset, depth, insideAlias }: Place): Value {
    if (node === null) return { kind: 'scalar', offset, value: null };
    const here = insideAlias ? offset : (node.range?.[0] ?? offset);
    if (depth > deepest) return refuse(here, `values are nested more than ${deepest} deep`);
    if (insideAlias && ++aliased.values > mostAliased) {
      if (aliased.values > mostAliased + 1) return { kind: 'refused', offset: here };
      return refuse(here, `aliases stand for more than ${mostAliased} values; write them out or use fewer`);
    }
    const inside = { offset: here, depth: depth + 1, insideAlias };
    if (isAlias(node)) return readAlias(node, inside);
    if (isCollection(node) || isScalar(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    }
    open.add(node);
    const value = readContent(node, inside);
    open.delete(node);
    return value;
  }

  function readAlias(alias: Alias, place: Place): Value {
    const name = `*${shorten(visible(alias.source), 60)}`;
    const target = anchors.get(alias.source);
    if (!target) {
      const message = `\`${name}\` is read as a YAML alias, because it starts with *; put the value in quotes`;
      return refuse(place.offset, message);
    }
    if (open.has(target)) return refuse(place.offset, `the alias ${name} stands inside what it stands for`);
    return read(target, { ...place, insideAlias: true });
  }

  function readContent(node: Node, place: Place): Value {
    const { offset } = place;
    if (isMap<Node | null, Node | null>(node))
      return { kind: 'mapping', offset, entries: readEntries(node, place) };
    if (isSeq<Node | null>(node)) {
      const items: Value[] = [];
      for (const item of node.items) {
        // An exhausted budget ends the walk too: aliases in aliases multiply.
        if (aliased.values > mostAliased) break;
        items.push(read(item, place));
      }
      return { kind: 'list', offset, items };
    }
    const scalar: unknown = isScalar(node) ? node.value : null;
    const known = typeof scalar === 'string' || typeof scalar === 'number' || typeof scalar === 'boolean';
    return { kind: 'scalar', offset, value: known ? scalar : null };
  }

  function readEntries(mapping: YAMLMap<Node | null, Node | null>, place: Place): Entry[] {
    const entries = new Map<string, Entry>();
    for (const { key, value } of mapping.items) {
      if (aliased.values > mostAliased) break;
      const offset = place.insideAlias ? place.offset : (key?.range?.[0] ?? place.offset);
      if (!isScalar(key)) {
        refuse(
          offset,
          'this key is not a plain word; allowed are words, in quotes where they hold special characters',
        );
        continue;
      }
      const word = key.source ?? String(key.value);
      if (entries.has(word))
        refuse(offset, `the key \`${shorten(visible(word), 60)}\` is given twice; remove one`);
      entries.set(word, { key: word, offset, value: read(value, { ...place, offset }) });
    }
    return [...entries.values()];
  }

  return read(root, { offset: 0, depth: 0, insideAlias: false });
}
