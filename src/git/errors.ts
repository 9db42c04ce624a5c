/** git could not do what was asked; the message says what was tried and what git answered. Printed without a stack. */
export class GitError extends Error {
  override readonly name = 'GitError';
}
