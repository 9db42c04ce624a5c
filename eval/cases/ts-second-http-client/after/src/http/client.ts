/** GETs JSON; tries three times, each at most five seconds. */
export async function getJson(url: URL): Promise<unknown> {
  return attempt(3, () => fetch(url, { signal: AbortSignal.timeout(5000) }).then((answer) => answer.json()));
}

async function attempt<T>(times: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (times === 1) throw error;
    return attempt(times - 1, work);
  }
}
