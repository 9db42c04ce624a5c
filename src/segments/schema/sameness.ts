/**
 * A text that two values have in common exactly when JSON Schema takes them for equal: the order of keys does not count,
 * and 1.0 is 1.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(value, typeof value === 'string' ? undefined : ordered);
}

function ordered(_key: string, value: unknown): unknown {
  // JSON has no infinity, and would write null.
  if (typeof value === 'number' && !Number.isFinite(value)) return { [String(value)]: [] };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The positions of the first two equal items; undefined where all differ. In linear time, unlike comparing each with each. */
export function firstEqual(items: readonly unknown[]): [number, number] | undefined {
  const seen = new Map<string, number>();
  for (const [at, item] of items.entries()) {
    const text = canonical(item);
    const before = seen.get(text);
    if (before !== undefined) return [before, at];
    seen.set(text, at);
  }
  return undefined;
}
