const pageSize = 1 << 20;

/** The same bytes in pages of at least 1 MB, but for the last. */
export function* inPages(pieces: Iterable<Buffer>): Generator<Buffer> {
  let page: Buffer[] = [];
  let size = 0;
  for (const piece of pieces) {
    page.push(piece);
    size += piece.length;
    if (size < pageSize) continue;
    yield Buffer.concat(page, size);
    page = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(page, size);
}
