/** One thing that `init` can set up: what it would write, as a function of what is there. */
export interface Part {
  /** The option that asks for it. */
  option: 'config' | 'hooks';
  /** What it is for: half a sentence. */
  purpose: string;
  /** The file it writes, from the root of the worktree, or absolute. */
  file: string;
  /** Whether the file has to be a program. */
  executable: boolean;
  /**
   * The file's text with this part in it; the same text where it is in it already.
   * @param existing undefined where there is no such file.
   * @throws {UserError} where it cannot be put into what is there.
   */
  write(existing: string | undefined): string;
}
