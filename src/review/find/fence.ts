import { visible } from '../../report/visible.js';

/** Puts texts from outside into a prompt so that the model can tell where each begins and ends. */
export class Fence {
  /** @param word nobody outside can guess it: random, and another one in each run. */
  constructor(private readonly word: string) {}

  /** How to read the marks, for the instructions. */
  get rule(): string {
    return `Text from outside stands between a line \`${this.begin('LABEL')}\` and the next line \`${this.end}\`; the code ${this.word} was drawn for this review, and nobody who wrote such a text knew it.`;
  }

  /** A text from outside; whatever it holds, it ends at the mark. `label` says what it is. */
  around(label: string, text: string): string {
    return `${this.begin(visible(label))}\n${shown(text.replaceAll(this.word, ''))}\n${this.end}`;
  }

  private begin(label: string): string {
    return `<<<${this.word} ${label}`;
  }

  private get end(): string {
    return `${this.word}>>>`;
  }
}

/**
 * Characters that hide text from people but not from a model, written out, so that the model can report them instead of
 * reading what nobody else sees; line breaks and tabs stay.
 */
export function shown(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/[^\n\t]+/g, visible);
}
