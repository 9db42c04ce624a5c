import { createHash } from 'node:crypto';

/** One changed region of a file: `oldCount` lines from `oldStart` became `newCount` lines from `newStart` (1-based). */
export interface Hunk {
  oldStart: number;
  oldCount: number;
  newStart: number;
  newCount: number;
  /** Stands for the new lines: equal where they are byte for byte the same. */
  newText: string;
}

/** The hunks of one file, or `binary` where git compares no lines. */
export type Patch = Hunk[] | 'binary';

/**
 * Reads `git diff-tree -p` as it comes, whatever its context, and keeps only where lines changed.
 * The name of each file is what stands behind `b/` in its heading, so it must need no quoting.
 */
export class PatchReader {
  private readonly patches = new Map<string, Patch>();
  private rest = '';
  private hunks: Hunk[] = [];
  private name = '';
  private old = 0;
  private now = 0;
  private leftOld = 0;
  private leftNew = 0;
  private added: string[] = [];
  private open: { oldStart: number; newStart: number } | undefined;

  write(chunk: Buffer): void {
    const lines = (this.rest + chunk.toString('latin1')).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.line(line);
  }

  /** @returns the patch of each file that had one. */
  end(): Map<string, Patch> {
    if (this.rest !== '') this.line(this.rest);
    this.close();
    return this.patches;
  }

  private line(line: string): void {
    const mark = line[0];
    const inside = this.leftOld > 0 || this.leftNew > 0;
    if (mark === '\\') {
      // A last line without its newline is another line than the same with it.
      const last = this.added.pop();
      if (last !== undefined) this.added.push(`${last}\n`);
    } else if (inside && mark === '-') {
      this.start();
      this.old++;
      this.leftOld--;
    } else if (inside && mark === '+') {
      this.start();
      this.added.push(line.slice(1));
      this.now++;
      this.leftNew--;
    } else if (inside) {
      this.close();
      this.old++;
      this.now++;
      this.leftOld--;
      this.leftNew--;
    } else this.heading(line);
  }

  private heading(line: string): void {
    this.close();
    const range = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (range) {
      this.leftOld = Number(range[2] ?? 1);
      this.leftNew = Number(range[4] ?? 1);
      // An empty side is written as the line before it.
      this.old = Number(range[1]) + (this.leftOld === 0 ? 1 : 0);
      this.now = Number(range[3]) + (this.leftNew === 0 ? 1 : 0);
    } else if (line.startsWith('diff --git ')) {
      this.name = line.slice(line.lastIndexOf(' b/') + 3);
      this.hunks = [];
      this.patches.set(this.name, this.hunks);
    } else if (line.startsWith('Binary files ')) this.patches.set(this.name, 'binary');
  }

  private start(): void {
    this.open ??= { oldStart: this.old, newStart: this.now };
  }

  private close(): void {
    if (!this.open) return;
    const { oldStart, newStart } = this.open;
    this.hunks.push({
      oldStart,
      oldCount: this.old - oldStart,
      newStart,
      newCount: this.now - newStart,
      newText: digest(this.added),
    });
    this.open = undefined;
    this.added = [];
  }
}

/** Short texts stand for themselves; a long one would only be kept to be compared. */
function digest(lines: string[]): string {
  const text = lines.join('\n');
  // Told apart, or a line could be written that passes for another's hash.
  return text.length <= 40 ? `=${text}` : `#${createHash('sha256').update(text, 'latin1').digest('base64')}`;
}
