import { fingerprint } from './fingerprint.js';
import type { Indent } from './json-page.js';
import { itemsIn, runsIn, type MergedMember, type Plan } from './plan.js';
import { ValueProblem } from './problem.js';
import type { Value } from './value.js';
import { YamlDocument, type Entry } from './yaml-document.js';

/**
 * The merged values as YAML. An entry of a block keeps the text that it has in its document, moved to its place; one of a
 * flow collection becomes a block. Of the comments above a key that several documents have, the first one's stay. Throws a ValueProblem where what was written does not hold the merged values.
 */
export function* writeYaml(root: Plan, indent: Indent): Generator<Buffer> {
  if (!('merged' in root)) {
    if (root.document instanceof YamlDocument) yield Buffer.from(root.document.source);
    return;
  }
  const step = indent === '\t' || indent === 0 ? 2 : indent;
  const bytes = Buffer.from(linesOf(root, 0, step).join('') || '{}\n');
  if (!holds(bytes, fingerprint(root)))
    throw new ValueProblem(
      'the merged values cannot be written as YAML without changing one of them; write the output as JSON',
      [],
    );
  yield bytes;
}

/** Text is moved, not understood: only reading it again proves that it says the same in its new place. */
function holds(bytes: Buffer, wanted: string): boolean {
  try {
    return fingerprint(new YamlDocument('output', bytes).root) === wanted;
  } catch (error) {
    if (error instanceof ValueProblem) return false;
    throw error;
  }
}

/** The lines of a block that stands this far from the left. */
function linesOf(plan: Plan, column: number, step: number): string[] {
  const pad = ' '.repeat(column);
  if (isObject(plan)) return membersOf(plan).flatMap((member) => memberLines(member, column, step));
  if (isArray(plan))
    return [...itemsIn(runsIn(plan))].flatMap(
      (item) => moved(item, column) ?? entryLines(`${pad}-`, item, column, step),
    );
  return [`${pad}${scalarText(plan)}\n`];
}

function memberLines({ key, plan }: MergedMember, column: number, step: number): string[] {
  const whole = 'merged' in plan ? undefined : moved(plan, column);
  if (whole !== undefined) return whole;
  const pad = ' '.repeat(column);
  const comments = entryOf(key)?.comments ?? [];
  return [
    ...comments.map((comment) => `${pad}${comment}\n`),
    ...entryLines(`${pad}${scalarText(key)}:`, plan, column, step),
  ];
}

/** `head` is the key or dash. */
function entryLines(head: string, plan: Plan, column: number, step: number): string[] {
  const isBlock = isObject(plan) || isArray(plan);
  if (!isBlock) return [`${head} ${scalarText(plan)}\n`];
  const inside = linesOf(plan, column + step, step);
  if (inside.length === 0) return [`${head} ${isObject(plan) ? '{}' : '[]'}\n`];
  return [`${head}\n`, ...inside];
}

/** An entry as its document has it, moved to this column; undefined where it stands in no block. */
function moved(value: Value, column: number): string[] | undefined {
  const entry = entryOf(value);
  if (entry === undefined) return undefined;
  const pad = ' '.repeat(column);
  const [first = '', ...others] = entry.source.replace(/\n$/, '').split('\n');
  const rest = others.map((line) => shifted(line, column - entry.column));
  return [...entry.comments, first].map((line) => `${pad}${line}\n`).concat(rest.map((line) => `${line}\n`));
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
