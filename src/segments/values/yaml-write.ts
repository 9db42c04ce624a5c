import { fingerprint } from './fingerprint.js';
import type { Indent } from './json-page.js';
import { itemsIn, runsIn, type MergedMember, type Plan } from './plan.js';
import { ValueProblem } from './problem.js';
import type { Value } from './value.js';
import { YamlDocument, type Entry } from './yaml-document.js';

/** How entries are written that no document has in this form. */
interface Style {
  /** Spaces a level. */
  readonly step: number;
  /** Whether entries keep their source text, comments included. */
  readonly isPatched: boolean;
}

/**
 * The merged values as YAML. Entries keep the text that they have in their documents, moved to their place; where the
 * result would not hold the merged values, all of it is printed anew. Throws a ValueProblem where that does not, either.
 */
export function* writeYaml(root: Plan, indent: Indent): Generator<Buffer> {
  if (!('merged' in root)) {
    if (root.document instanceof YamlDocument) yield Buffer.from(root.document.source);
    return;
  }
  const step = indent === '\t' || indent === 0 ? 2 : indent;
  const wanted = fingerprint(root);
  for (const isPatched of [true, false]) {
    const bytes = Buffer.from(linesOf(root, 0, { step, isPatched }).join(''));
    if (holds(bytes, wanted)) {
      yield bytes;
      return;
    }
  }
  throw new ValueProblem(
    'the merged values cannot be written as YAML without changing one of them; write the output as JSON',
    [],
  );
}

function holds(bytes: Buffer, wanted: string): boolean {
  try {
    return fingerprint(new YamlDocument('output', bytes).root) === wanted;
  } catch (error) {
    if (error instanceof ValueProblem) return false;
    throw error;
  }
}

/** The lines of a block that stands this far from the left. */
function linesOf(plan: Plan, column: number, style: Style): string[] {
  const pad = ' '.repeat(column);
  if (isObject(plan)) return membersOf(plan).flatMap((member) => memberLines(member, column, style));
  if (isArray(plan))
    return [...itemsIn(runsIn(plan))].flatMap(
      (item) => patched(item, column, style) ?? entryLines(`${pad}-`, item, column, style),
    );
  return [`${pad}${scalarText(plan)}\n`];
}

function memberLines({ key, plan }: MergedMember, column: number, style: Style): string[] {
  const whole = 'merged' in plan ? undefined : patched(plan, column, style);
  if (whole !== undefined) return whole;
  const pad = ' '.repeat(column);
  const comments = style.isPatched ? (entryOf(key)?.comments ?? []) : [];
  return [
    ...comments.map((comment) => `${pad}${comment}\n`),
    ...entryLines(`${pad}${scalarText(key)}:`, plan, column, style),
  ];
}

/** `head` is the key or dash. */
function entryLines(head: string, plan: Plan, column: number, style: Style): string[] {
  const isBlock = isObject(plan) || isArray(plan);
  if (!isBlock) return [`${head} ${scalarText(plan)}\n`];
  const inside = linesOf(plan, column + style.step, style);
  if (inside.length === 0) return [`${head} ${isObject(plan) ? '{}' : '[]'}\n`];
  return [`${head}\n`, ...inside];
}

/** An entry as its document has it, moved to this column; undefined where it is in no block, or is not to be kept. */
function patched(value: Value, column: number, { isPatched }: Style): string[] | undefined {
  const entry = isPatched ? entryOf(value) : undefined;
  if (entry === undefined) return undefined;
  const pad = ' '.repeat(column);
  const [first = '', ...others] = entry.source.replace(/\n$/, '').split('\n');
  const moved = others.map((line) => shifted(line, column - entry.column));
  return [...entry.comments, first].map((line) => `${pad}${line}\n`).concat(moved.map((line) => `${line}\n`));
}

function entryOf(value: Value): Entry | undefined {
  return value.document instanceof YamlDocument ? value.document.entryOf(value) : undefined;
}

function shifted(line: string, by: number): string {
  if (by >= 0) return line === '' ? line : ' '.repeat(by) + line;
  const spaces = /^ */.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(spaces, -by));
}

function isObject(plan: Plan): boolean {
  return 'merged' in plan ? plan.merged === 'object' : plan.kind === 'object';
}

function isArray(plan: Plan): boolean {
  return 'merged' in plan ? plan.merged === 'array' : plan.kind === 'array';
}

function membersOf(plan: Plan): readonly MergedMember[] {
  if ('merged' in plan) return plan.merged === 'object' ? plan.members : [];
  return [...plan.document.members(plan)].map(({ key, value }) => ({ key, plan: value }));
}

/** On one line: a string in double quotes where its own text takes several. */
function scalarText(plan: Plan): string {
  if ('merged' in plan) return plan.merged === 'number' ? plan.text : '';
  const source = plan.document.bytes.toString('utf8', plan.start, plan.end);
  if (plan.kind === 'null') return source.trim() === '' ? 'null' : source;
  if (plan.kind !== 'string') return source;
  return /^[|>]|[\n\r]/.test(source) ? JSON.stringify(plan.document.text(plan)) : source;
}
