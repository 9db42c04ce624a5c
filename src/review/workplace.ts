import type { Source } from '../boundaries/gather.js';
import { UserError } from '../config/error.js';
import type { GitHub } from '../github/client.js';
import type { PullRequestComment } from '../github/comment-event.js';
import type { EventPullRequest } from '../github/event.js';
import type { Desk } from '../github/publish.js';
import type { ActionInputs } from './action-inputs.js';

/** What the action is given by the runner it runs on. */
export interface Workplace extends Source, Desk {
  /** The login of who started the run. */
  actor: string;
  /** What somebody wrote on a pull request, where that started the run. */
  comment?: PullRequestComment;
  /** Undefined without a token. */
  connect(): Promise<GitHub | undefined>;
  /** Where the report is left for later steps. */
  reportDirectory: string;
  /** Nobody can guess it, and it is another one in each run. */
  randomWord: string;
  /** Milliseconds since 1970. */
  now(): number;
  setOutput(name: string, value: string | number): void;
  setFailed(message: string): void;
}

/** A run on one pull request. */
export type Run = Workplace & { pullRequest: EventPullRequest };

/** The connection that posting needs. @throws {UserError} without a token. */
export async function connectToPost(at: Workplace): Promise<GitHub> {
  const github = await at.connect();
  if (!github) throw new UserError('github-token: is empty; posting needs one with pull-requests: write');
  return github;
}

/** What must not be said. */
export function secretsOf({ token, find: { apiKey } }: ActionInputs): string[] {
  return [token, apiKey];
}
