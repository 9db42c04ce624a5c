import type { Rule } from './rule-index.js';

/** What is wrong with one rule. */
export interface Remark {
  /** `tie`: two sessions own paths alike. `shadowed`: it never decides. `dead`: it matches no file. */
  kind: 'tie' | 'shadowed' | 'dead';
  rule: Rule;
  /** What is wrong and what to do. */
  message: string;
}
