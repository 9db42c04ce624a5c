/**
 * Whether a blob only says where Git LFS keeps a file. Its content is not in git, and read as data a pointer may look fine:
 * to CSV it is a row. See git-lfs's docs/spec.md.
 */
export function isLfsPointer(blob: Buffer): boolean {
  return blob.length < 1024 && blob.toString('latin1').startsWith('version https://git-lfs.github.com/spec/');
}
