import { fitBody } from '../github/fit-body.js';

/** What GitHub takes as one step's job summary, in bytes. */
export const summaryLimit = 1_048_576;

const rest = '_The rest does not fit into a job summary (1 MiB)._';
// Less is no use to anybody.
const leastRoom = 300;

/** As much of a job summary as fits into `room` bytes, saying so where it is not all; empty where nearly none would. */
export function fitSummary(markdown: string, room: number): string {
  // fitBody counts characters, of which one may take several bytes.
  for (let limit = room; limit >= leastRoom; limit = Math.floor(limit * 0.9)) {
    const fitted = fitBody([markdown], rest, limit);
    if (Buffer.byteLength(fitted) <= room) return fitted;
  }
  return Buffer.byteLength(markdown) <= room ? markdown : '';
}
