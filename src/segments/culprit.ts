/** Who is at fault, and how it fails with just them: `at` is the place; absent where it fails without any of them. */
export interface Culprit<F> {
  at?: number;
  failure: F;
}

/**
 * The first of `suspects` whose coming makes something fail: it does not fail with those before it, and does with it
 * too. Found by halving.
 * @param whole how it fails with all of them.
 * @param failureWith how it fails with some of them; undefined where it does not.
 */
export async function findCulprit<T, F>(
  suspects: readonly T[],
  whole: F,
  failureWith: (some: readonly T[]) => Promise<F | undefined>,
): Promise<Culprit<F>> {
  const without = suspects.length === 0 ? whole : await failureWith([]);
  if (without !== undefined) return { failure: without };
  let [good, bad, failure] = [0, suspects.length, whole];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const found = await failureWith(suspects.slice(0, middle));
    if (found === undefined) good = middle;
    else [bad, failure] = [middle, found];
  }
  return { at: good, failure };
}
