import type { PageData, PagePair } from '../model.js';

/** The pairs of a report, by their branches. */
export class Pairs {
  /** The place of the verdict of pairs that are not listed. */
  readonly none: number;
  private readonly byBranches = new Map<number, number>();

  constructor(readonly data: PageData) {
    this.none = data.verdicts.length - 1;
    data.pairs.forEach(([a, b], place) => {
      this.byBranches.set(this.key(a, b), place);
      this.byBranches.set(this.key(b, a), place);
    });
  }

  /** The place of the pair of two branches; undefined where they have nothing in common. */
  placeOf(a: number, b: number): number | undefined {
    return this.byBranches.get(this.key(a, b));
  }

  /** The pair at a place. @throws {RangeError} where there is none. */
  at(place: number): PagePair {
    const pair = this.data.pairs[place];
    if (!pair) throw new RangeError(`there is no pair ${place}`);
    return pair;
  }

  /** The place of the verdict on two branches. */
  verdictOf(a: number, b: number): number {
    const place = this.placeOf(a, b);
    return place === undefined ? this.none : this.at(place)[2];
  }

  /** A text of the report; empty where there is nothing to say. */
  text(place: number): string {
    return this.data.texts[place] ?? '';
  }

  /** What a branch is called. */
  name(branch: number): string {
    const { name = '', pullRequest } = this.data.branches[branch] ?? {};
    return pullRequest ? `#${pullRequest.number} ${name}` : name;
  }

  private key(a: number, b: number): number {
    return a * this.data.branches.length + b;
  }
}
