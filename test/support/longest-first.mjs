import Sequencer from '@jest/test-sequencer';

/** Files that take longest, however short they are: begun last, each would keep one worker busy while the other waits. */
const longest = ['segments/killed', 'bundle/review-injection', 'overlap/oracle', 'segments/each-value-once'];

/** Jest's own order, by what it knows of earlier runs, else by size; but the longest first. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const place = ({ path }) => longest.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
    const rank = (test) => (place(test) < 0 ? longest.length : place(test));
    return [...(await super.sort(tests))].sort((a, b) => rank(a) - rank(b));
  }
}
