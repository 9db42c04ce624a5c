/** A command of the program. */
export interface Command {
  /** @returns the exit code: 0, 1, 2 or 3; see the help of the program. */
  run(args: readonly string[]): Promise<number>;
}
