export interface Item {
  id: string;
  name: string;
}

export interface PageSource {
  /** Pages count from 1; `total` is the number of all items. */
  page(number: number, size: number): Promise<{ total: number; rows: Item[] }>;
}
