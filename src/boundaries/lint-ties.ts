import { visible } from '../report/visible.js';
import { examplePaths } from './example-path.js';
import { tieAdvice } from './explain.js';
import type { Remark } from './lint-remark.js';
import type { OwnershipMap } from './ownership.js';
import type { Rule } from './rule-index.js';
import { nameRule, quoteGlob } from './rule-words.js';

interface Tie {
  rules: Rule[];
  example: string;
  /** How many files there are that they tie on. */
  files: number;
}

/**
 * One remark for each group of rules that tie, at the last of them: on files there are, or on an example of what one of
 * them matches.
 */
export function tiedRules(owners: OwnershipMap, files: readonly string[]): Remark[] {
  const ties = new Map<string, Tie>();
  const look = (path: string, isFile: boolean) => {
    const ownership = owners.ownerOf(path);
    if (ownership.state !== 'tie') return;
    const key = ownership.rules.map(({ session, index }) => `${session.name} ${index}`).join('\n');
    const tie = ties.get(key) ?? { rules: ownership.rules, example: path, files: 0 };
    ties.set(key, tie);
    if (isFile) tie.files++;
  };
  for (const path of files) look(path, true);
  for (const { text, takesOut } of owners.index.rules) {
    if (!takesOut) for (const path of examplePaths(text)) look(path, false);
  }
  return [...ties.values()].flatMap(remark);
}

function remark({ rules, example, files }: Tie): Remark[] {
  const [rule, ...others] = rules.toReversed();
  if (!rule) return [];
  const where = files === 0 ? 'paths such as' : `${files} ${files === 1 ? 'file,' : 'files, such as'}`;
  const message = `${quoteGlob(rule)} weighs the same as ${others.map(nameRule).join(' and ')} on ${where} ${visible(example)}; ${tieAdvice}`;
  return [{ kind: 'tie', rule, message }];
}
