export interface Product {
  name: string;
  cents: number;
  taxClass: 'normal' | 'reduced';
}
