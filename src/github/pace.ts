/**
 * Lets jobs pass one after another, each at least `pauseMs` after the one before: GitHub asks for a second between
 * writes. Has the shape that @octokit/plugin-throttling expects of its limiters.
 */
export class Pace {
  #last: Promise<unknown> | undefined;

  constructor(
    private readonly pauseMs: number,
    private readonly sleep: (milliseconds: number) => Promise<void>,
  ) {}

  key(): this {
    return this;
  }

  schedule<T>(_options: unknown, job: () => Promise<T>): Promise<T> {
    const before = this.#last;
    const turn = before === undefined ? job() : before.then(() => this.sleep(this.pauseMs)).then(job);
    // The next one waits for this one's end, however it ends.
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
