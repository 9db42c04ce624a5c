/** One changed path of `diff-tree --raw --no-renames`. Modes are octal strings, ids hexadecimal; all zeros means absent. */
export interface Change {
  /** The path's bytes, one character a byte (latin1), so that any path is a map key. */
  path: string;
  oldMode: string;
  newMode: string;
  oldId: string;
  newId: string;
  /** A added, D deleted, M modified, T type changed. */
  status: string;
}

/** Receives the changes between two trees one by one, and makes of them what is kept. */
export interface Collector<T> {
  add(change: Change): void;
  end(): T;
}

/** What a reader does with what it reads. */
export interface TreeChangesListener {
  /** The changes that follow are those between two trees. */
  pair(from: string, to: string): void;
  change(change: Change): void;
}

/** Reads what stands before the path in raw output: `:100644 100644 ID ID M`, with whole ids. */
export function changeIn(meta: string, path: string): Change {
  const [oldMode = '', newMode = '', oldId = '', newId = '', status = ''] = meta
    .slice(meta.indexOf(':') + 1)
    .split(' ');
  return { path, oldMode, newMode, oldId, newId, status };
}

const [newline, colon] = [10, 58];

/** Reads the output of `git diff-tree --stdin --raw -r -z --no-renames --no-abbrev` over pairs of trees, as it comes. */
export class TreeChangesReader {
  private rest: Buffer = Buffer.alloc(0);

  constructor(private readonly listener: TreeChangesListener) {}

  write(chunk: Buffer): void {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    let at = 0;
    while (at < bytes.length) {
      const end = bytes[at] === colon ? this.readChange(bytes, at) : this.readPair(bytes, at);
      if (end < 0) break;
      at = end;
    }
    this.rest = bytes.subarray(at);
  }

  /** @returns where the next record starts, or -1 where this one is not all there. */
  private readPair(bytes: Buffer, at: number): number {
    const end = bytes.indexOf(newline, at);
    if (end < 0) return -1;
    const [from = '', to = ''] = bytes.toString('latin1', at, end).split(' ');
    this.listener.pair(from, to);
    return end + 1;
  }

  private readChange(bytes: Buffer, at: number): number {
    const metaEnd = bytes.indexOf(0, at);
    const pathEnd = metaEnd < 0 ? -1 : bytes.indexOf(0, metaEnd + 1);
    if (pathEnd < 0) return -1;
    const path = bytes.toString('latin1', metaEnd + 1, pathEnd);
    this.listener.change(changeIn(bytes.toString('latin1', at, metaEnd), path));
    return pathEnd + 1;
  }
}

/** The changes in the output of `git diff-index --raw -z --no-renames --no-abbrev`, which names no trees. */
export function changesIn(output: Buffer): Change[] {
  const changes: Change[] = [];
  const reader = new TreeChangesReader({
    pair: () => undefined,
    change: (change) => changes.push(change),
  });
  reader.write(output);
  return changes;
}
