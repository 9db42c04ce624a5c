import { randomBytes } from 'node:crypto';
import { readCommentEvent } from '../src/github/comment-event.js';
import { runReview } from '../src/review/action.js';
import { readInputs } from '../src/review/action-inputs.js';
import { runAction } from '../src/runner/runner.js';
import { workplaceOn } from '../src/runner/workplace.js';

await runAction(async (runner) => {
  runner.maskSecret(runner.input('anthropic-api-key'));
  const inputs = readInputs((name) => runner.input(name));
  const randomWord = randomBytes(16).toString('hex');
  const comment = readCommentEvent(runner.env.eventName, runner.env.payload);
  await runReview(inputs, { ...workplaceOn(runner, inputs.token), ...(comment && { comment }), randomWord });
});
