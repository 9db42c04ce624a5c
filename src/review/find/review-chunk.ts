import type { ModelError } from '../../claude/errors.js';
import type { Log } from '../../report/log.js';
import type { Category, Finding, NotReviewed } from '../finding.js';
import {
  findingsIn,
  foundSchema,
  standing,
  verdictSchema,
  type FoundAnswer,
  type VerdictAnswer,
} from './answers.js';
import type { Reservation } from './budget.js';
import { halves, type Chunk } from './chunks.js';
import type { Excerpt } from './excerpt.js';
import type { Fence } from './fence.js';
import { chunkBlock, verifyBlock } from './prompt.js';
import type { Redact } from './redact.js';
import type { Questions } from './questions.js';

/** What came of one chunk. */
export interface ChunkReview {
  findings: Finding[];
  reviewed: Excerpt[];
  missed: { excerpt: Excerpt; reason: NotReviewed['reason']; detail: string }[];
  /** Why the model gave no answer, where it gave none. */
  error?: ModelError;
}

/** Tokens. */
const findAnswer = 12_000;
const verifyAnswer = 4000;
/** As often in a row there is no answer where one file of a whole chunk is at fault; after more it is the model. */
const mostInVain = 8;

/** Reviews chunks: finds, and then tries to refute what was found. */
export class ChunkReviewer {
  readonly #schema: Record<string, unknown>;
  #inVain = 0;

  constructor(
    private readonly questions: Questions,
    private readonly fence: Fence,
    private readonly wishes: { focus: readonly Category[]; verify: boolean; redact: Redact; log: Log },
  ) {
    this.#schema = foundSchema(wishes.focus);
  }

  /** What is wrong in a chunk; in its halves where the model has no answer about all of it. */
  async review(chunk: Chunk): Promise<ChunkReview> {
    const { verify, redact, log } = this.wishes;
    const outcome = await this.questions.ask({
      user: [chunkBlock(chunk, this.fence)],
      schema: this.#schema,
      answer: findAnswer,
      // A finding that nobody tried to refute is not what was asked for.
      ...(verify && {
        after: (input) => ({ input: input + verifyAnswer, output: this.questions.leastOutput(verifyAnswer) }),
      }),
    });
    const missed = (reason: NotReviewed['reason'], detail: string): ChunkReview['missed'] =>
      chunk.excerpts.map((excerpt) => ({ excerpt, reason, detail }));
    const nothing = { findings: [], reviewed: [] };
    switch (outcome.kind) {
      case 'budget':
        return { ...nothing, missed: missed('budget', 'max-cost or max-tokens does not cover it') };
      case 'failed':
        return {
          ...nothing,
          missed: missed('model', outcome.why),
          error: outcome.error,
        };
      case 'too-much': {
        const parts = ++this.#inVain < mostInVain ? halves(chunk) : undefined;
        if (!parts) return { ...nothing, missed: missed(outcome.reason, outcome.why) };
        const [one, other] = [await this.review(parts[0]), await this.review(parts[1])];
        return {
          findings: [...one.findings, ...other.findings],
          reviewed: [...one.reviewed, ...other.reviewed],
          missed: [...one.missed, ...other.missed],
          ...errorOf(one, other),
        };
      }
      case 'answer': {
        this.#inVain = 0;
        const { findings: found, more } = findingsIn(outcome.value as FoundAnswer, chunk, redact);
        if (more > 0)
          log.warning(
            `Of ${found.length + more} findings about one part of the change the ${found.length} worst are kept.`,
          );
        if (verify && found.length > 0)
          return {
            findings: await this.#verified(chunk, found, outcome.held),
            reviewed: chunk.excerpts,
            missed: [],
          };
        this.questions.release(outcome.held);
        return { findings: found, reviewed: chunk.excerpts, missed: [] };
      }
    }
  }

  /** Those that the model could not refute; all where it gave no answer. */
  async #verified(chunk: Chunk, found: Finding[], held: Reservation | undefined): Promise<Finding[]> {
    const outcome = await this.questions.ask({
      user: [verifyBlock(chunk, found, this.fence)],
      schema: verdictSchema,
      answer: verifyAnswer,
      held,
    });
    if (outcome.kind === 'answer') return standing(found, outcome.value as VerdictAnswer);
    const why = outcome.kind === 'budget' ? 'max-cost or max-tokens does not cover it' : outcome.why;
    this.wishes.log.warning(`${found.length} findings could not be verified: ${why}.`);
    return found;
  }
}

function errorOf(one: ChunkReview, other: ChunkReview): Pick<ChunkReview, 'error'> {
  const error = one.error ?? other.error;
  return error ? { error } : {};
}
