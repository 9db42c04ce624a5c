/**
 * The first of `suspects` whose coming makes something fail: it does not fail with those before it, and does with it
 * too. Found by halving.
 * @param suspects that make it fail together.
 * @param fails whether it fails with some of them.
 * @returns its place; undefined where it fails without any of them.
 */
export async function findCulprit<T>(
  suspects: readonly T[],
  fails: (some: readonly T[]) => Promise<boolean>,
): Promise<number | undefined> {
  if (suspects.length === 0 || (await fails([]))) return undefined;
  let [good, bad] = [0, suspects.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (await fails(suspects.slice(0, middle))) bad = middle;
    else good = middle;
  }
  return good;
}
