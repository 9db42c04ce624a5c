/** The commands that merge one branch into base and then the other: fetch what both need, switch once, merge twice. */
export function inTurn(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a.slice(0, -2), ...b.slice(0, -2)]), ...a.slice(-2), ...b.slice(-1)];
}
