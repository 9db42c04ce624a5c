export interface Job {
  pages: number;
}

/** How long a job may take. */
export function patience({ pages }: Job): number {
  return 20 + pages * 3;
}

/** Seconds until the queue is empty. */
export function remaining(jobs: readonly Job[]): number {
  return jobs.reduce((sum, { pages }) => sum + pages * 2, 5);
}
