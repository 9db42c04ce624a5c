import type { NotReviewed } from '../finding.js';
import { longestLine } from './excerpt.js';
import type { ChunkReview } from './review-chunk.js';

/** Which files were reviewed in full, and which were not, and why. */
export function coverage(reviews: readonly ChunkReview[]): {
  reviewed: string[];
  notReviewed: NotReviewed[];
} {
  const missed = new Map<
    string,
    { reason: NotReviewed['reason']; detail: string; parts: number; of: number }
  >();
  for (const { excerpt, reason, detail } of reviews.flatMap(missedIn)) {
    const { path } = excerpt.of.file;
    const known = missed.get(path);
    if (known) known.parts++;
    else missed.set(path, { reason, detail, parts: 1, of: excerpt.parts });
  }
  const seen = new Set(reviews.flatMap((review) => review.reviewed.map(({ of }) => of.file.path)));
  return {
    reviewed: [...seen].filter((path) => !missed.has(path)),
    notReviewed: [...missed].map(([path, { reason, detail, parts, of }]) => ({
      path,
      reason,
      detail: parts < of ? `${parts} of ${of} parts: ${detail}` : detail,
    })),
  };
}

/** Also what was shown, but for the end of a line: what stands there nobody has looked at. */
function missedIn({ missed, reviewed }: ChunkReview): ChunkReview['missed'] {
  const cut = reviewed.filter(({ isCut }) => isCut);
  const detail = `of a line only the first ${longestLine} characters were read`;
  return [...missed, ...cut.map((excerpt) => ({ excerpt, reason: 'too-large' as const, detail }))];
}
