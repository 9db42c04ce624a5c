/** Any value that JSON has. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** An object or a list in a text: where its brackets stand, and what is in it. */
interface Container {
  open: number;
  close: number;
  /** Where its last member ends; undefined where it is empty. */
  lastEnd?: number;
  /** The objects and lists among its members, by their keys; of equal keys the last counts. */
  members: Map<string, Container>;
}

/**
 * A JSON text with a value added to the end of the list that stands under `keys`; what of them is missing is made. Every
 * other byte stays: order, spaces, duplicate keys, numbers that JavaScript would round.
 * @param text valid JSON: an object, in which what stands under `keys` is of the right kind where it is there.
 */
export function appendTo(text: string, keys: readonly string[], item: unknown): string {
  let [at, depth] = [containerIn(text), 0];
  for (const key of keys) {
    const next = at.members.get(key);
    if (!next) break;
    at = next;
    depth++;
  }
  const [key, ...deeper] = keys.slice(depth);
  const list = [item];
  const value = deeper.reduceRight<unknown>((inner, name) => ({ [name]: inner }), list);
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const written =
    key === undefined
      ? JSON.stringify(item, null, indent)
      : `${JSON.stringify(key)}: ${JSON.stringify(value, null, indent)}`;
  const margin = `\n${indent.repeat(depth + 1)}`;
  const member = `${margin}${written.replaceAll('\n', margin)}`;
  const { lastEnd, open, close } = at;
  if (lastEnd !== undefined) return `${text.slice(0, lastEnd)},${member}${text.slice(lastEnd)}`;
  return `${text.slice(0, open + 1)}${member}\n${indent.repeat(depth)}${text.slice(close)}`;
}

/** The outermost object or list of a JSON text, with those in it. */
function containerIn(text: string): Container {
  const stack: Container[] = [];
  let root: Container | undefined;
  let key = '';
  let last = '';
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g)) {
    const inside = stack.at(-1);
    if (token === ':') key = JSON.parse(last) as string;
    else if (token === '{' || token === '[') {
      const made: Container = { open: index, close: index, members: new Map() };
      inside?.members.set(key, made);
      root ??= made;
      stack.push(made);
    } else if (token === '}' || token === ']') {
      if (inside) inside.close = index;
      stack.pop();
      const outer = stack.at(-1);
      if (outer) outer.lastEnd = index + 1;
    } else if (token !== ',' && inside) inside.lastEnd = index + token.length;
    last = token;
  }
  if (!root) throw new Error('The text holds no object.');
  return root;
}
