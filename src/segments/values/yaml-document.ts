import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document as Tree,
  type Node,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { visible } from '../../report/visible.js';
import { markLeftOut, textStart } from './encoding.js';
import { badDocument, placeOf, quoted } from './problem.js';
import type { Document, Kind, Member, Run, Value } from './value.js';

/** One entry of a block mapping or block sequence, as its document has it. */
export interface Entry {
  /** The lines of comments right above it, without what indents them. */
  readonly comments: readonly string[];
  /** From its key or dash to the next entry, comments included. */
  readonly source: string;
  /** How far its key or dash is indented. */
  readonly column: number;
}

/** What a value and the comments around it may take. */
interface Room {
  readonly lead: number;
  readonly end: number;
}

/** The room of an entry, and where its key or dash stands in it. */
interface Span extends Room {
  readonly start: number;
}

/**
 * One YAML 1.2 document (core schema). What would not survive a merge or means another thing elsewhere is refused:
 * anchors, aliases, tags, merge keys, directives, keys that are no scalars.
 */
export class YamlDocument implements Document {
  readonly format = 'yaml';
  readonly root: Value;
  readonly remarks: readonly string[];
  readonly #text: string;
  readonly #byteAt: (offset: number) => number;
  readonly #members = new Map<Value, readonly Member[]>();
  readonly #items = new Map<Value, readonly Value[]>();
  readonly #texts = new Map<Value, string>();
  readonly #spans = new Map<Value, Span>();

  /** Reads a whole document; throws a ValueProblem where it is none. */
  constructor(
    readonly name: string,
    readonly bytes: Buffer,
  ) {
    const begin = textStart(this);
    this.remarks = begin > 0 ? [markLeftOut] : [];
    this.#text = bytes.toString('utf8', begin);
    this.#byteAt = byteOffsets(this.#text, begin);
    try {
      const tree = parse(this.#text);
      this.#check(tree);
      const { contents } = tree;
      if (contents === null) throw this.#bad(0, 'the document holds no value');
      this.root = this.#value(contents, { lead: 0, end: endOf(this.#text, contents.range[0]) });
    } catch (error) {
      if (error instanceof RangeError)
        throw badDocument(this, begin, 'values are nested too deeply for YAML');
      throw error;
    }
  }

  members(object: Value): readonly Member[] {
    return this.#members.get(object) ?? [];
  }

  items(array: Value): readonly Value[] {
    return this.#items.get(array) ?? [];
  }

  all(array: Value): Run | undefined {
    const last = this.items(array).at(-1);
    return last && { array, start: array.start, end: last.end };
  }

  text(scalar: Value): string {
    return this.#texts.get(scalar) ?? '';
  }

  /** The whole text, without a byte order mark. */
  get source(): string {
    return this.#text;
  }

  /** How a value, or the value of a key, stands in its block mapping or block sequence; undefined where in none. */
  entryOf(value: Value): Entry | undefined {
    const span = this.#spans.get(value);
    if (span === undefined) return undefined;
    const lineStart = this.#text.lastIndexOf('\n', span.start - 1) + 1;
    return {
      comments: commentsIn(this.#text.slice(span.lead, span.start)),
      source: this.#text.slice(span.start, span.end),
      column: span.start - lineStart,
    };
  }

  #check(tree: Tree.Parsed): void {
    const [problem] = [...tree.errors, ...tree.warnings];
    if (problem?.code === 'MULTIPLE_DOCS')
      throw this.#bad(problem.pos[0], 'a second document starts here; allowed is one: remove the line ---');
    if (problem !== undefined) throw this.#bad(problem.pos[0], visible(problem.message));
    if (tree.directives.yaml.explicit === true)
      throw this.#bad(0, 'the document has a %YAML directive; it is read as YAML 1.2: remove the directive');
  }

  #value(node: ParsedNode, room: Room): Value {
    if (isAlias(node))
      throw this.#bad(node.range[0], 'an alias stands here; write out the value it stands for');
    if (node.anchor !== undefined)
      throw this.#bad(node.range[0], `the value has the anchor &${quoted(node.anchor)}; remove it`);
    if (node.tag !== undefined)
      throw this.#bad(node.range[0], `the value has the tag ${quoted(node.tag)}; remove it`);
    const value: Value = {
      document: this,
      kind: kindOf(node),
      start: this.#byteAt(node.range[0]),
      end: this.#byteAt(node.range[1]),
    };
    if (isMap(node)) this.#members.set(value, this.#readMembers(node, room));
    else if (isSeq(node)) this.#items.set(value, this.#readItems(node, room));
    else if (isScalar(node)) this.#texts.set(value, textOf(value.kind, node.value, node.source));
    return value;
  }

  #readMembers(map: YAMLMap.Parsed, room: Room): Member[] {
    const seen = new Map<string, Value>();
    return map.items.map((pair, at) => {
      const next = map.items[at + 1]?.srcToken;
      const token = pair.srcToken;
      const end = (next?.start[0] ?? next?.key)?.offset ?? room.end;
      const key = this.#key(pair.key);
      const name = this.text(key);
      const first = seen.get(name);
      if (first !== undefined) {
        const { line, column } = placeOf(this, first.start);
        throw badDocument(
          this,
          key.start,
          `the key ${quoted(name)} stands in this mapping already, at line ${line}, column ${column}; each key may stand there once: remove one of them`,
        );
      }
      seen.set(name, key);
      if (pair.value === null) throw badDocument(this, key.start, 'this key has no value; write key: value');
      const colon = token?.sep?.find(({ type }) => type === 'map-value-ind')?.offset ?? 0;
      const value = this.#value(pair.value, { lead: colon + 1, end });
      if (map.flow !== true && token !== undefined) {
        const indicator = token.start.find(({ type }) => type === 'explicit-key-ind');
        const start = (indicator ?? token.key)?.offset ?? 0;
        const span = { lead: at === 0 ? room.lead : (token.start[0]?.offset ?? start), start, end };
        this.#spans.set(key, span).set(value, span);
      }
      return { key, value };
    });
  }

  #key(node: ParsedNode | null): Value {
    if (node === null || !isScalar(node) || node.value === null)
      throw this.#bad(node?.range[0] ?? 0, 'a key is no scalar; allowed is a string, a number or a boolean');
    const key = this.#value(node as ParsedNode, { lead: 0, end: 0 });
    if (node.type === 'PLAIN' && node.source === '<<')
      throw badDocument(this, key.start, 'a merge key stands here; write out the keys that it stands for');
    return key;
  }

  #readItems(seq: YAMLSeq.Parsed, room: Room): Value[] {
    const token = seq.srcToken;
    const entries = token?.type === 'block-seq' ? token.items : [];
    return seq.items.map((item, at) => {
      const next = at === seq.items.length - 1 ? undefined : entries[at + 1]?.start[0]?.offset;
      const end = next ?? room.end;
      const tokens = entries[at]?.start ?? [];
      const start = tokens.find(({ type }) => type === 'seq-item-ind')?.offset;
      const value = this.#value(item, { lead: (start ?? 0) + 1, end });
      if (start !== undefined) {
        const lead = at === 0 ? room.lead : (tokens[0]?.offset ?? start);
        this.#spans.set(value, { lead, start, end });
      }
      return value;
    });
  }

  #bad(offset: number, what: string): Error {
    return badDocument(this, this.#byteAt(offset), what);
  }
}

function parse(text: string): Tree.Parsed {
  return parseDocument(text, {
    version: '1.2',
    schema: 'core',
    keepSourceTokens: true,
    prettyErrors: false,
    // It compares every key with every other; we look in linear time.
    uniqueKeys: false,
    logLevel: 'error',
  });
}

function kindOf(node: Node): Kind {
  if (isCollection(node)) return isMap(node) ? 'object' : 'array';
  const value = isScalar(node) ? node.value : null;
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'number' || typeof value === 'bigint' ? 'number' : 'string';
}

/** What a scalar says: the ways to write null, true and false are one each; a number stays as it is written. */
function textOf(kind: Kind, value: unknown, source: string): string {
  return kind === 'number' ? source : String(value);
}

/** Where the document ends: at a line of three dots, or with the text. */
function endOf(text: string, start: number): number {
  const found = /^\.\.\.(?=\s|$)/m.exec(text.slice(start));
  return found === null ? text.length : start + found.index;
}

function commentsIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('#'));
}

/** From UTF-16 units to bytes. */
function byteOffsets(text: string, begin: number): (offset: number) => number {
  const size = Buffer.byteLength(text);
  if (size === text.length) return (offset) => begin + offset;
  const table = new Uint32Array(text.length + 1);
  let at = begin;
  for (let unit = 0; unit < text.length; unit += 1) {
    table[unit] = at;
    const code = text.charCodeAt(unit);
    // Each half of a pair counts for two of its four bytes.
    at += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  table[text.length] = at;
  return (offset) => table[Math.min(offset, text.length)] ?? at;
}
