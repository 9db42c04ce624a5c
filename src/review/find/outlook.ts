import { knownModel } from '../../claude/known-models.js';
import { noUsage } from '../../claude/model.js';
import { costOf } from '../../claude/prices.js';
import type { FindInputs } from '../action-inputs.js';
import type { NotReviewed } from '../finding.js';
import { chunksOf } from './chunks.js';
import { gatherMaterial, type Change } from './gather.js';
import { ranked } from './rank.js';

/** What a model would be asked, were it asked now. */
export interface Outlook {
  /** Paths, the most valuable first. */
  files: string[];
  notReviewed: NotReviewed[];
  /** Without those to verify what was found. */
  requests: number;
  /** Estimated, of the changes alone. */
  tokens: number;
  /** USD, estimated: to read the changes, and {@link answerTokens} of answer to each request; absent without a price. */
  cost?: number;
  /** Whether that alone is more than the limits allow. */
  isOverLimit: boolean;
}

/** What one answer is taken to have, thinking included. */
export const answerTokens = 2_000;

/** Asks nobody. @throws {GitError} where a part is missing, {UserError} for a bad glob. */
export async function outlookOf(
  change: Change,
  { ignore, model, prices = knownModel(model).prices, limits }: OutlookWishes,
  session?: string,
): Promise<Outlook> {
  const { files, leftOut } = await gatherMaterial(change, ignore);
  const order = ranked(files, session);
  const chunks = chunksOf(order);
  const sum = (of: (tokens: number) => number) => chunks.reduce((all, { tokens }) => all + of(tokens), 0);
  const tokens = sum((count) => count);
  const cost = prices && sum((input) => costOf({ ...noUsage, input, output: answerTokens }, prices));
  return {
    files: order.map(({ file }) => file.path),
    notReviewed: leftOut,
    requests: chunks.length,
    tokens,
    ...(cost !== undefined && { cost }),
    isOverLimit:
      (cost ?? 0) > (limits.cost ?? Infinity) ||
      tokens + chunks.length * answerTokens > (limits.tokens ?? Infinity),
  };
}

type OutlookWishes = Pick<FindInputs, 'ignore' | 'model' | 'prices' | 'limits'>;
