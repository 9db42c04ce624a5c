/** A place in the values, as keys from the innermost to the outermost; undefined is the whole document. */
export type Path = { readonly key: string; readonly parent: Path } | undefined;

const mostSteps = 20;

/** The JSONPath of a place, such as `$.items["a b"]`; of a very deep one the beginning, and how much deeper it is. */
export function pathText(path: Path): string {
  const keys: string[] = [];
  for (let at = path; at !== undefined; at = at.parent) keys.push(at.key);
  const shown = keys
    .reverse()
    .slice(0, mostSteps)
    .map((key) => (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`));
  const rest = keys.length - shown.length;
  return `$${shown.join('')}${rest > 0 ? ` and ${rest} keys deeper` : ''}`;
}
