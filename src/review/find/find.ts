import type { ModelError } from '../../claude/errors.js';
import type { Effort, Model, Thinking } from '../../claude/model.js';
import type { Category, FindingsFile } from '../finding.js';
import type { Budget } from './budget.js';
import { chunksOf, type Chunk } from './chunks.js';
import { coverage } from './coverage.js';
import { Fence } from './fence.js';
import { gatherMaterial, type Change } from './gather.js';
import type { AuthorWords, Collision } from './material.js';
import { mergedFindings } from './merge-findings.js';
import { overviewBlock, systemBlocks } from './prompt.js';
import { Questions } from './questions.js';
import { ranked } from './rank.js';
import { redactor } from './redact.js';
import { ChunkReviewer, type ChunkReview } from './review-chunk.js';

/** What is reviewed, and what is told about it. */
export interface FindSource extends Change {
  /** Whose branch it is. */
  session?: string;
  /** Other open branches that it collides with. */
  collisions?: readonly Collision[];
  author?: AuthorWords;
}

/** How it is reviewed. */
export interface FindWishes {
  /** What to look for; at least one. */
  focus: readonly Category[];
  /** What to look for under `custom`. */
  custom: string;
  /** Globs beside those that are ignored by default; one with `!` takes files back. */
  ignore: readonly string[];
  /** Whether each finding is to be refuted before it counts. */
  verify: boolean;
  /** It says what was spent, also where there are no findings because of a failure. */
  budget: Budget;
  thinking: Thinking;
  effort?: Effort;
  /** Values that must not stand in any finding, such as the keys and tokens of the run. */
  secrets: readonly string[];
  /** Marks where texts from outside begin and end: random, new in each run. */
  fence: string;
}

/** Requests under way at once. */
const atOnce = 4;
/** A model that gave no answer so many times in a row is not asked again. */
const mostFailures = 2;

/**
 * What a model finds wrong in a change. It sees text from git and nothing else, and all it can do is answer.
 * @throws {GitError} @throws {ModelError} where nothing could be reviewed because of the model.
 */
export async function findFindings(
  source: FindSource,
  model: Model,
  wishes: FindWishes,
): Promise<FindingsFile> {
  const material = await gatherMaterial(source, wishes.ignore);
  const fence = new Fence(wishes.fence);
  const shared = {
    ...wishes,
    guides: material.guides,
    sessions: source.sessions,
    session: source.session,
    files: material.changed,
    collisions: source.collisions ?? [],
    author: source.author,
  };
  const prompt = { system: systemBlocks(shared, fence), overview: overviewBlock(shared, fence) };
  const { log } = source.repository.host;
  const redact = redactor(wishes.secrets);
  const questions = new Questions(model, wishes.budget, prompt, wishes, redact);
  const reviewer = new ChunkReviewer(questions, fence, { ...wishes, redact, log });
  const chunks = chunksOf(ranked(material.files, source.session));
  const reviews = await reviewAll(chunks, reviewer);
  const failed = reviews.find(({ error }) => error)?.error;
  if (failed && reviews.every(({ reviewed }) => reviewed.length === 0)) throw failed;
  const { reviewed, notReviewed } = coverage(reviews);
  const { findings, more } = mergedFindings(reviews.flatMap((review) => review.findings));
  if (more > 0) log.warning(`Of ${findings.length + more} findings the ${findings.length} worst are kept.`);
  return {
    schema: 'parallel-claude/findings/1',
    head: source.head,
    base: material.mergeBase,
    findings,
    reviewed: [...material.plain, ...reviewed].sort(),
    notReviewed: [...material.leftOut, ...notReviewed],
    model: model.name,
    ...wishes.budget.spent,
  };
}

/** The chunks, the most valuable first, several at once; the first alone, so that the others find its prefix cached. */
async function reviewAll(chunks: readonly Chunk[], reviewer: ChunkReviewer): Promise<ChunkReview[]> {
  const reviews: ChunkReview[] = [];
  let next = 0;
  let failures = 0;
  let failure: ModelError | undefined;
  const work = async (): Promise<void> => {
    for (let at = next++; at < chunks.length; at = next++) {
      const chunk = chunks[at] ?? { excerpts: [], tokens: 0 };
      const review = failures >= mostFailures ? givenUp(chunk, failure) : await reviewer.review(chunk);
      reviews[at] = review;
      failures = review.error?.isFinal ? mostFailures : review.error ? failures + 1 : 0;
      failure = review.error ?? failure;
      // The first one alone.
      if (at === 0) return;
    }
  };
  await work();
  await Promise.all(Array.from({ length: atOnce }, work));
  return reviews;
}

function givenUp({ excerpts }: Chunk, error: ModelError | undefined): ChunkReview {
  const detail = `not asked after the model failed: ${error?.message ?? ''}`;
  return {
    findings: [],
    reviewed: [],
    missed: excerpts.map((excerpt) => ({ excerpt, reason: 'model', detail })),
    ...(error && { error }),
  };
}
