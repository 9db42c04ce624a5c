export interface Order {
  total: number;
  delivery: number;
  lines: { id: string; price: number; count: number }[];
}
