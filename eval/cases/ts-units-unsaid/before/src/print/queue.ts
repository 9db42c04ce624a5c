export interface Job {
  pages: number;
}

/** Seconds until the queue is empty. */
export function remaining(jobs: readonly Job[]): number {
  return jobs.reduce((sum, { pages }) => sum + pages * 2, 5);
}
