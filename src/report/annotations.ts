/** One remark on lines of a file, in the words of GitHub's check runs. */
export interface Annotation {
  /** Relative to the repository's root. */
  path: string;
  /** 1-based and inclusive, as is `endLine`. */
  startLine: number;
  endLine: number;
  level: 'notice' | 'warning' | 'failure';
  title: string;
  message: string;
}
