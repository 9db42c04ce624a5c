import type { Document, Value } from '../values/value.js';

/**
 * A document as JavaScript has it, for a validator: what JSON.parse would make of it, whatever the format and however
 * deep it is nested. A number becomes the nearest one that JavaScript has.
 */
export function plainValue({ root }: Document): unknown {
  const open: (() => void)[] = [];
  const whole = begun(root, open);
  for (let fill = open.pop(); fill; fill = open.pop()) fill();
  return whole;
}

/** A scalar; or a container that is empty until what this adds to `open` is done. */
function begun(value: Value, open: (() => void)[]): unknown {
  const { document, kind } = value;
  switch (kind) {
    case 'object': {
      const made: Record<string, unknown> = {};
      open.push(() => {
        for (const { key, value: inner } of document.members(value))
          setOwn(made, document.text(key), begun(inner, open));
      });
      return made;
    }
    case 'array': {
      const made: unknown[] = [];
      open.push(() => {
        for (const item of document.items(value)) made.push(begun(item, open));
      });
      return made;
    }
    case 'string':
      return document.text(value);
    case 'number':
      return numberOf(document.text(value));
    case 'boolean':
      return document.text(value) === 'true';
    case 'null':
      return null;
  }
}

function setOwn(object: Record<string, unknown>, key: string, value: unknown): void {
  // Assigned, this one key would change what the object is.
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}

/** YAML also writes infinity and what is no number. */
function numberOf(text: string): number {
  const infinite = /^([-+]?)\.inf$/i.exec(text);
  if (infinite) return infinite[1] === '-' ? -Infinity : Infinity;
  return Number(text);
}
