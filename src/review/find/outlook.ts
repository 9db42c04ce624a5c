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
}

/** Asks nobody. @throws {GitError} where a part is missing, {UserError} for a bad glob. */
export async function outlookOf(
  change: Change,
  ignore: readonly string[],
  session?: string,
): Promise<Outlook> {
  const { files, leftOut } = await gatherMaterial(change, ignore);
  const order = ranked(files, session);
  const chunks = chunksOf(order);
  return {
    files: order.map(({ file }) => file.path),
    notReviewed: leftOut,
    requests: chunks.length,
    tokens: chunks.reduce((sum, { tokens }) => sum + tokens, 0),
  };
}
