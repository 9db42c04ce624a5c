/** Settles as `work` does, or rejects after so many milliseconds. */
export function within(milliseconds, work) {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`not done within ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([work, late]);
}
