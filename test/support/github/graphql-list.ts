/** The arguments of a list. */
export interface Wish {
  first?: number;
  last?: number;
  after?: string | null;
}

/** One page of a list; the cursor of an item is its place. */
export function listPage<T>(items: readonly T[], { first, last, after }: Wish, render: (item: T) => object) {
  const size = first ?? last;
  if (size === undefined || size < 1 || size > 100)
    throw new Error('GitHub wants `first` or `last`, of 1 to 100, with every list.');
  const start = first === undefined ? Math.max(0, items.length - size) : Number(after ?? 0);
  const end = start + size;
  return {
    nodes: items.slice(start, end).map(render),
    pageInfo: { hasNextPage: end < items.length, endCursor: String(Math.min(end, items.length)) },
  };
}
