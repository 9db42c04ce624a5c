/** Reads the output of `git cat-file --batch` as it comes, so that no content is held twice. */
export class BlobReader {
  /** The contents that are there in full, by id. */
  readonly blobs = new Map<string, Buffer>();
  private heading = '';
  private open: { id: string; content: Buffer; filled: number } | undefined;

  write(chunk: Buffer): void {
    for (let at = 0; at < chunk.length;) at = this.open ? this.fill(chunk, at) : this.head(chunk, at);
  }

  /** Reads `ID TYPE SIZE` up to its newline; `ID missing` is passed over. @returns where it ends. */
  private head(chunk: Buffer, at: number): number {
    const end = chunk.indexOf(10, at);
    this.heading += chunk.toString('latin1', at, end < 0 ? chunk.length : end);
    if (end < 0) return chunk.length;
    const [id = '', , size = ''] = this.heading.split(' ');
    this.heading = '';
    if (/^\d+$/.test(size)) this.open = { id, content: Buffer.allocUnsafeSlow(Number(size)), filled: 0 };
    return end + 1;
  }

  /** Reads content, and the newline behind it. @returns where it ends. */
  private fill(chunk: Buffer, at: number): number {
    if (!this.open) return at;
    const { id, content, filled } = this.open;
    const taken = chunk.copy(content, filled, at);
    this.open.filled += taken;
    if (at + taken === chunk.length) return chunk.length;
    this.blobs.set(id, content);
    this.open = undefined;
    return at + taken + 1;
  }
}
