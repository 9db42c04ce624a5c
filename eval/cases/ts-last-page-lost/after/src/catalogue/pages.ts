import type { Item, PageSource } from './source.js';

/** All items, in the source's order. */
export async function allItems(source: PageSource, perPage = 100): Promise<Item[]> {
  const { total } = await source.page(1, 1);
  const pages = Math.floor(total / perPage);
  const items: Item[] = [];
  for (let page = 1; page <= pages; page++) {
    const { rows } = await source.page(page, perPage);
    items.push(...rows);
  }
  return items;
}
