import type { Pairs } from './pairs.js';

export const sorts = ['severity', 'name', 'plan'] as const;

/** What of a report is shown, and in which order. */
export interface Wish {
  /** Part of a branch's name, pull request's title or author. */
  search: string;
  sort: (typeof sorts)[number];
  /** Places of the verdicts that are shown. */
  verdicts: ReadonlySet<number>;
  /** Leave out branches without any of these verdicts. */
  withoutQuiet: boolean;
}

/** What is shown: branches for the matrix's rows and columns, and the pairs of the list, by their places. */
export interface Arrangement {
  rows: number[];
  columns: number[];
  pairs: number[];
}

/** Decides what is shown. A search picks rows; each is shown against every column. */
export function arrange(pairs: Pairs, wish: Wish): Arrangement {
  const { data } = pairs;
  const shown = data.pairs.flatMap(([, , verdict], place) => (wish.verdicts.has(verdict) ? [place] : []));
  const order = orderOf(pairs, wish, shown);
  const loud = new Set(shown.flatMap((place) => pairs.at(place).slice(0, 2)));
  const compared = order.filter(
    (branch) => data.branches[branch]?.compared && (!wish.withoutQuiet || loud.has(branch)),
  );
  const found = new Set(compared.filter((branch) => matches(pairs, branch, wish.search)));
  const picked = compared.filter((branch) => found.has(branch));
  const { subject } = data;
  return {
    ...(subject === undefined
      ? { rows: picked, columns: compared }
      : {
          rows: compared.filter((branch) => branch === subject),
          columns: picked.filter((branch) => branch !== subject),
        }),
    pairs: shown.filter((place) => {
      const [a, b, verdict] = pairs.at(place);
      return (
        data.verdicts[verdict]?.presses && [a, b].some((branch) => branch !== subject && found.has(branch))
      );
    }),
  };
}

function matches(pairs: Pairs, branch: number, search: string): boolean {
  const { pullRequest } = pairs.data.branches[branch] ?? {};
  const text = [pairs.name(branch), pullRequest?.title ?? '', pullRequest?.author ?? ''].join('\n');
  return text.toLowerCase().includes(search.trim().toLowerCase());
}

/** Every branch, in the order that was asked for; names decide between equals. */
function orderOf(pairs: Pairs, { sort }: Wish, shown: readonly number[]): number[] {
  const { data } = pairs;
  const branches = data.branches.map((_, branch) => branch);
  const collator = new Intl.Collator('en', { numeric: true });
  const names = data.branches.map(({ name }) => name);
  const byName = (x: number, y: number): number => collator.compare(names[x] ?? '', names[y] ?? '');
  if (sort === 'name') return branches.sort(byName);
  if (sort === 'plan') {
    const place = new Map(data.planned?.map((branch, index) => [branch, index]));
    const at = (branch: number): number => place.get(branch) ?? data.branches.length;
    return branches.sort((x, y) => at(x) - at(y) || byName(x, y));
  }
  // For each branch, how many pairs have each verdict, most severe first.
  const tally = branches.map(() => data.verdicts.map(() => 0));
  for (const place of shown) {
    const [a, b, verdict] = pairs.at(place);
    for (const branch of [a, b]) {
      const counts = tally[branch];
      if (counts) counts[verdict] = (counts[verdict] ?? 0) + 1;
    }
  }
  const bySeverity = (x: number, y: number): number => {
    const [more = [], less = []] = [tally[y], tally[x]];
    const at = more.findIndex((count, verdict) => count !== less[verdict]);
    return at < 0 ? 0 : (more[at] ?? 0) - (less[at] ?? 0);
  };
  return branches.sort((x, y) => bySeverity(x, y) || byName(x, y));
}
