/** Milliseconds that runs of a merger may take. */
export interface Times {
  /** One run, as long as none has come to a limit. */
  time: number;
  /** Each try, when one has and who is to blame is looked for. */
  tryTime: number;
  /** All of those tries together. */
  searchTime: number;
}

/**
 * How long the runs of one job's merger may take: the full time, until one comes to a limit. From then on tries are short,
 * and longer only where short ones do not tell; each counts as long as it may take, so that all of them are bounded.
 */
export class Patience {
  #each: number | undefined;
  #left: number;

  constructor(private readonly times: Times) {
    this.#left = times.searchTime;
  }

  /**
   * What the next run may take, in milliseconds; undefined where no time is left for it.
   * @param times how many times as long as a try.
   */
  next(times = 1): number | undefined {
    if (this.#each === undefined) return this.times.time;
    const most = Math.min(this.#each * times, this.times.time);
    if (most > this.#left) return undefined;
    this.#left -= most;
    return most;
  }

  /** A run came to a limit. */
  shorten(): void {
    this.#each ??= this.times.tryTime;
  }

  /** Tries as long as they were did not tell. */
  lengthen(): void {
    if (this.#each !== undefined) this.#each *= 3;
  }
}
