// A shorter container is walked through faster than it is looked up.
const shortest = 64;

/** Where the longer containers of a document end, so that one level is listed without reading what lies below it. */
export class ContainerEnds {
  // Start and end in turn, by start.
  #table = new Int32Array(64);
  #size = 0;

  /** Takes note of a container that begins; returns what `close` has to be told. */
  open(start: number): number {
    if (this.#size === this.#table.length) this.#table = grown(this.#table);
    this.#table[this.#size] = start;
    this.#size += 2;
    return this.#size - 2;
  }

  close(slot: number, start: number, end: number): void {
    // All containers inside a short one are short too, so that its slot is the last.
    if (end - start < shortest) this.#size = slot;
    else this.#table[slot + 1] = end;
  }

  /** Gives back the room that was not used. */
  finish(): void {
    this.#table = this.#table.slice(0, this.#size);
  }

  /** The end of the container that starts at this byte; undefined for a short one. */
  of(start: number): number | undefined {
    let [low, high] = [0, this.#size >> 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#table[2 * middle] as number) < start) low = middle + 1;
      else high = middle;
    }
    return this.#table[2 * low] === start ? this.#table[2 * low + 1] : undefined;
  }
}

/** The same numbers, with as much room again. */
export function grown(table: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(table.length * 2);
  larger.set(table);
  return larger;
}
