import { quoted } from '../values/problem.js';
import { memberOf, type Document, type Value } from '../values/value.js';

/** A value of a document, and its JSONPath, such as `$.items[3]["a b"]`. */
export interface Located {
  value: Value;
  path: string;
}

const mostSteps = 20;

/** Where a JSON Pointer (RFC 6901) leads in a document; as far as it goes, where it does not lead to the end. */
export function locate({ root }: Document, pointer: string): Located {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  let value = root;
  const steps: string[] = [];
  for (const key of keys) {
    const next = value.kind === 'array' ? itemAt(value, Number(key)) : memberOf(value, key)?.value;
    if (next === undefined) break;
    steps.push(value.kind === 'array' ? `[${key}]` : stepTo(key));
    value = next;
  }
  const rest = steps.length - mostSteps;
  const path = `$${steps.slice(0, mostSteps).join('')}`;
  return { value, path: rest > 0 ? `${path} and ${rest} steps deeper` : path };
}

function itemAt(array: Value, index: number): Value | undefined {
  let at = 0;
  for (const item of array.document.items(array)) if (at++ === index) return item;
  return undefined;
}

function stepTo(key: string): string {
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key) ? `.${quoted(key)}` : `[${quoted(JSON.stringify(key))}]`;
}
