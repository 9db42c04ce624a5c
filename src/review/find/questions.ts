import { ModelError } from '../../claude/errors.js';
import { estimateTokens } from '../../claude/estimate.js';
import {
  noUsage,
  type Answer,
  type Block,
  type Effort,
  type Model,
  type ModelRequest,
  type Thinking,
  type Usage,
} from '../../claude/model.js';
import type { NotReviewed } from '../finding.js';
import type { Budget, Reservation } from './budget.js';
import type { Redact } from './redact.js';

/** How a question ended. */
export type Outcome =
  /** `held`: what was to be possible afterwards, to be used or released. */
  | { kind: 'answer'; value: unknown; held?: Reservation | undefined }
  /** It was not asked: the limits do not cover it. */
  | { kind: 'budget' }
  /** It has no answer about all of this: it is too long, or a part of it keeps the model from answering. About less it may have. */
  | { kind: 'too-much'; why: string; reason: NotReviewed['reason'] }
  /** `isChance`: the same question may well be answered the next time. */
  | { kind: 'failed'; why: string; isChance: boolean; error: ModelError };

/** An answer that is not what was asked for. */
interface Useless {
  kind: 'useless';
  why: string;
}

/** What is asked beside what all questions have in common. */
export interface Question {
  user: readonly Block[];
  schema: Readonly<Record<string, unknown>>;
  /** Tokens that the answer itself may have, beside thinking. */
  answer: number;
  /** What has to be possible afterwards, for this to be worth asking; made of this question's own prompt. */
  after?: (input: number) => Reservation;
  /** What an earlier answer held for this question. */
  held?: Reservation | undefined;
}

/** Tokens that a model may think beside its answer, where it decides by itself. */
const roomToThink = 16_000;
/** The API says of a count that what is billed may be a little more. */
const countMargin = 1.02;

/** Asks a model within a budget, and once more where an answer is no use. */
export class Questions {
  constructor(
    private readonly model: Model,
    private readonly budget: Budget,
    private readonly shared: { system: readonly Block[]; overview: Block },
    private readonly wishes: { thinking: Thinking; effort?: Effort | undefined },
    private readonly redact: Redact,
  ) {}

  /** How the question ends; failures of the model are an outcome like others. */
  async ask(question: Question): Promise<Outcome> {
    const first = await this.#once(question);
    if (first.kind !== 'useless' && !(first.kind === 'failed' && first.isChance)) return first;
    const second = await this.#once(question);
    const last = second.kind === 'budget' ? first : second;
    return last.kind === 'useless' ? { kind: 'too-much', why: last.why, reason: 'model' } : last;
  }

  /** What was held for a question that is not asked after all is free for others. */
  release(held: Reservation | undefined): void {
    if (held) this.budget.release(held);
  }

  /** Tokens without which an answer of so many is not asked for: most would be cut off, and paid for all the same. */
  leastOutput(answer: number): number {
    return Math.ceil(this.#wantedOutput(answer) / 3);
  }

  async #once(question: Question): Promise<Outcome | Useless> {
    const wanted = this.#wantedOutput(question.answer);
    const request: ModelRequest = {
      system: this.shared.system,
      user: [this.shared.overview, ...question.user],
      schema: question.schema,
      maxOutputTokens: wanted,
      ...this.#wished(),
    };
    let reservation: Reservation | undefined;
    let after: Reservation | undefined;
    let usage: Usage = noUsage;
    let outcome: Outcome | Useless = { kind: 'budget' };
    try {
      const least = this.leastOutput(question.answer);
      // A prompt that is too dear by the lowest estimate need not be counted: there may be a thousand of them.
      if (!this.budget.mayCover(Math.floor(estimateTokens(textOf(request)) / 4), least)) return outcome;
      const input = this.budget.isLimited ? Math.ceil((await this.model.count(request)) * countMargin) : 0;
      after = question.after?.(input);
      reservation = await this.budget.reserve(input, { wanted, least }, { after, held: question.held });
      if (!reservation) return outcome;
      const answer = await this.model.ask({ ...request, maxOutputTokens: reservation.output });
      usage = isCounted(answer.usage) ? answer.usage : most(request, reservation);
      outcome = outcomeOf(answer, this.redact, reservation.output < wanted);
      return outcome.kind === 'answer' ? { ...outcome, held: after } : outcome;
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      if (reservation) usage = billed(error, request, reservation);
      if (error.failure === 'too-long') return { kind: 'too-much', why: error.message, reason: 'too-large' };
      return { kind: 'failed', why: error.message, isChance: error.failure === 'broken', error };
    } finally {
      if (reservation) this.budget.settle(reservation, usage);
      if (outcome.kind !== 'answer') this.release(after);
      this.release(question.held);
    }
  }

  /** Tokens that are asked for where the limits cover them: the answer's own, and room to think. */
  #wantedOutput(answer: number): number {
    const { thinking } = this.wishes;
    return answer + (thinking === 'off' ? 0 : thinking === 'adaptive' ? roomToThink : thinking);
  }

  #wished(): Pick<ModelRequest, 'thinking' | 'effort'> {
    const { thinking, effort } = this.wishes;
    return { thinking, ...(effort && { effort }) };
  }
}

/** What a model says of why it does not answer is as little to be trusted as its answers. */
function outcomeOf(answer: Answer, redact: Redact, isShortOfBudget: boolean): Outcome | Useless {
  switch (answer.kind) {
    case 'answer':
      return { kind: 'answer', value: answer.value };
    case 'truncated':
      if (answer.at === 'context-window')
        return {
          kind: 'too-much',
          why: 'prompt and answer fill the model’s context window',
          reason: 'too-large',
        };
      return isShortOfBudget
        ? {
            kind: 'too-much',
            why: 'the answer was cut off where max-cost or max-tokens ends',
            reason: 'budget',
          }
        : { kind: 'too-much', why: 'the answer was cut off: it was too long', reason: 'model' };
    case 'refusal':
      return { kind: 'too-much', why: redact(`the model refused: ${answer.reason}`), reason: 'model' };
    case 'malformed':
      return { kind: 'useless', why: redact(`the answer is of no use: ${answer.problem}`) };
  }
}

/** What a failure may have cost: nothing where no answer began, else the most it can be. */
function billed(error: ModelError, request: ModelRequest, reservation: Reservation): Usage {
  if (error.failure !== 'broken' && error.failure !== 'timeout') return noUsage;
  return { ...(error.usage ?? most(request, reservation)), output: reservation.output };
}

/** All that was reserved; where nothing is limited the prompt was not counted. */
function most(request: ModelRequest, { input, output }: Reservation): Usage {
  return { ...noUsage, cacheWrite: input || estimateTokens(textOf(request)), output };
}

/** Not every gateway says what was used. */
function isCounted(usage: Usage): boolean {
  return Object.values(usage).every((tokens: unknown) => Number.isSafeInteger(tokens) && Number(tokens) >= 0);
}

function textOf({ system, user }: ModelRequest): string {
  return [...system, ...user].map(({ text }) => text).join('\n');
}
