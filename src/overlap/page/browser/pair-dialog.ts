import { addressOf, readAddress } from './address.js';
import { element } from './element.js';
import type { Pairs } from './pairs.js';
import { viewPair } from './pair-view.js';

/**
 * Shows the pair that the page's address names, for as long as it names one. So a link opens a pair, and the browser's
 * own way back closes it.
 */
export class PairDialog {
  private readonly title = element('h2', { id: 'pair-title' });
  private readonly body = element('div', { class: 'body' });
  private readonly dialog = element('dialog', { 'aria-labelledby': 'pair-title' });
  private readonly places: ReadonlyMap<string, number>;

  constructor(private readonly pairs: Pairs) {
    this.places = new Map(pairs.data.branches.map(({ ref }, place) => [ref, place]));
    const close = element('button', { type: 'button' }, 'Close');
    close.addEventListener('click', () => {
      this.dialog.close();
    });
    this.dialog.addEventListener('close', () => {
      history.replaceState(null, '', location.pathname + location.search);
    });
    this.dialog.addEventListener('click', (event) => {
      // What is clicked beside the dialog is its backdrop.
      if (event.target === this.dialog) this.dialog.close();
    });
    this.dialog.append(element('div', { class: 'bar' }, this.title, close), this.body);
    document.body.append(this.dialog);
    window.addEventListener('hashchange', () => {
      this.follow();
    });
    this.follow();
  }

  /** Shows two branches. */
  open(a: number, b: number): void {
    const [x, y] = [a, b].map((place) => this.pairs.data.branches[place]?.ref ?? '');
    location.hash = addressOf(x ?? '', y ?? '');
  }

  private follow(): void {
    const found = readAddress(location.hash, (ref) => this.places.get(ref));
    if (!found) {
      if (this.dialog.open) this.dialog.close();
      return;
    }
    const [a, b] = found;
    this.title.textContent = `${this.pairs.name(a)} × ${this.pairs.name(b)}`;
    this.body.replaceChildren(...viewPair(this.pairs, a, b));
    if (!this.dialog.open) this.dialog.showModal();
    this.dialog.scrollTop = 0;
  }
}
