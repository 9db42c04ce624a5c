import { ModelError, type ModelFailure } from '../claude/errors.js';
import { UserError } from '../config/error.js';
import { GitError } from '../git/errors.js';
import { GitHubError } from '../github/errors.js';
import { visible } from '../report/visible.js';
import { version } from './version.js';

/**
 * Says on stderr what is wrong: with the call, or with the world, in one line; a fault of ours with its stack.
 * @param about what it is about, where that is not the whole call.
 * @returns the exit code: 2 where the user has to mend something, 3 where it could not be determined or done.
 */
export function complain(error: unknown, about = ''): 2 | 3 {
  const named = about === '' ? '' : `${visible(about)}: `;
  if (isOfTheWorld(error)) {
    process.stderr.write(`parallel-claude: ${named}${lineByLine(error.message)}${hint(error)}\n`);
    return error instanceof UserError ? 2 : 3;
  }
  // Not 1: nothing was found, something broke.
  const [message, stack] = error instanceof Error ? [error.message, error.stack ?? ''] : [String(error), ''];
  process.stderr.write(
    `parallel-claude: ${named}unexpected error: ${visible(message)}\n${lineByLine(stack)}\n` +
      `This is a fault of parallel-claude ${version}: please report it, with these lines and what you ran.\n`,
  );
  return 3;
}

function isOfTheWorld(error: unknown): error is Error {
  return [UserError, GitError, GitHubError, ModelError].some((known) => error instanceof known);
}

/** Refusals speak of workflows, where the token, the key and the model are inputs. */
function hint(error: Error): string {
  if (error instanceof ModelError) return modelHints[error.failure] ?? '';
  const isOfToken =
    error instanceof GitHubError && ['token', 'permission', 'missing'].includes(error.failure);
  return isOfToken ? ' At the desk the token is that of GH_TOKEN, else of GITHUB_TOKEN.' : '';
}

const modelHints: Readonly<Partial<Record<ModelFailure, string>>> = {
  key: ' At the desk the key is that of ANTHROPIC_API_KEY.',
  model: ' At the desk they are --model and --base-url.',
  unreachable: ' At the desk it is --base-url.',
};

function lineByLine(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
