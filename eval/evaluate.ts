import { ModelError } from '../src/claude/errors.js';
import type { Model } from '../src/claude/model.js';
import type { GitHost } from '../src/git/environment.js';
import type { Case } from './case.js';
import { overheard, type Recording } from './recorded.js';
import { reviewCase, type ReviewWishes } from './review-case.js';
import { resultOf, scoresOf, type Result } from './score.js';
import type { Failure, Run } from './show.js';

/** What an evaluation is given. */
export interface EvaluationWishes {
  /** Who is asked about a case. */
  modelFor: (one: Case) => Model;
  /** How; its limit holds for all cases together. */
  review: ReviewWishes;
  /** Is told what was answered about each case that was reviewed. */
  record?: (one: Case, recording: Recording) => void;
}

/**
 * Has the cases reviewed one after another, and scores what came of it. A case that was not reviewed, because of the
 * model or of the limit, is not scored; after a failure that any other request would meet, no more are asked.
 * @throws {GitError} {UserError}
 */
export async function evaluate(
  cases: readonly Case[],
  host: GitHost,
  { modelFor, review, record }: EvaluationWishes,
): Promise<Omit<Run, 'answers'>> {
  const results: Result[] = [];
  const failed: Failure[] = [];
  let spent = 0;
  for (const one of cases) {
    host.log.info(one.name);
    const answers: unknown[] = [];
    const model = overheard(modelFor(one), answers);
    try {
      const left = review.maxCost === undefined ? {} : { maxCost: review.maxCost - spent };
      const file = await reviewCase(one, model, host, { ...review, ...left });
      spent += file.cost ?? 0;
      const unseen = file.notReviewed.filter(({ reason }) => reason === 'budget' || reason === 'model');
      for (const { path, reason, detail = reason } of unseen)
        failed.push({ name: one.name, why: `${path}: ${detail}` });
      if (unseen.length > 0) continue;
      results.push(resultOf(one, file));
      record?.(one, { by: model.name, answers });
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      failed.push({ name: one.name, why: error.message });
      if (error.isFinal) break;
    }
  }
  return { results, scores: scoresOf(results), failed };
}
