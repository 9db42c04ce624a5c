import { el } from './dom.js';

export function header(user: string): HTMLElement {
  return el('header', el('strong', user));
}
