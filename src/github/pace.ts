/** When it is, and how to wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  sleep: (milliseconds: number) => Promise<void>;
}

/**
 * Lets jobs pass one after another, each at least `pauseMs` after the one before has ended: GitHub asks for a second
 * between writes. Has the shape that @octokit/plugin-throttling expects of its limiters.
 */
export class Pace {
  #last: Promise<unknown> = Promise.resolve();
  #freeAt = 0;

  constructor(
    private readonly pauseMs: number,
    private readonly clock: Clock,
  ) {}

  /** One pace for all: the plugin asks for one by connection. */
  key(): this {
    return this;
  }

  /** What `job` returns, once it is its turn. */
  schedule<T>(_options: unknown, job: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(async () => {
      const wait = this.#freeAt - this.clock.now();
      if (wait > 0) await this.clock.sleep(wait);
      try {
        return await job();
      } finally {
        this.#freeAt = this.clock.now() + this.pauseMs;
      }
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
