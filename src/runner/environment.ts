import { UserError } from '../config/error.js';

/** What an action knows of the run it is part of. Absent variables are empty strings, addresses github.com's. */
export interface Environment {
  /** GITHUB_WORKSPACE: where a checkout would be. */
  workspace: string;
  /** RUNNER_TEMP, which the runner empties after the job. */
  runnerTemp: string;
  apiUrl: string;
  serverUrl: string;
  eventName: string;
  /** The event as GitHub sent it, or an empty object: from outside, check before use. */
  payload: unknown;
  /** `owner/name` */
  repository: string;
  runId: string;
  job: string;
  workflow: string;
  actor: string;
  /** The first pause before a retry; a second or two unless PARALLEL_CLAUDE_RETRY_BASE_MS says otherwise. */
  retryBaseMs?: number;
}

/**
 * Reads the variables a runner sets. `readFile` gives the text of the event file.
 * Throws a UserError where the event file or PARALLEL_CLAUDE_RETRY_BASE_MS cannot be read.
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  fallback: { workspace: string; temp: string },
  readFile: (path: string) => string,
): Environment {
  const get = (name: string) => variables[name] ?? '';
  const retryBase = get('PARALLEL_CLAUDE_RETRY_BASE_MS');
  if (!/^[0-9]{0,6}$/.test(retryBase)) {
    throw new UserError(
      'PARALLEL_CLAUDE_RETRY_BASE_MS is not valid; allowed is a whole number of milliseconds',
    );
  }
  return {
    workspace: get('GITHUB_WORKSPACE') || fallback.workspace,
    runnerTemp: get('RUNNER_TEMP') || fallback.temp,
    apiUrl: get('GITHUB_API_URL') || 'https://api.github.com',
    serverUrl: get('GITHUB_SERVER_URL') || 'https://github.com',
    eventName: get('GITHUB_EVENT_NAME'),
    payload: readPayload(get('GITHUB_EVENT_PATH'), readFile),
    repository: get('GITHUB_REPOSITORY'),
    runId: get('GITHUB_RUN_ID'),
    job: get('GITHUB_JOB'),
    workflow: get('GITHUB_WORKFLOW'),
    actor: get('GITHUB_ACTOR'),
    ...(retryBase === '' ? {} : { retryBaseMs: Number(retryBase) }),
  };
}

function readPayload(path: string, readFile: (path: string) => string): unknown {
  if (path === '') return {};
  try {
    return JSON.parse(readFile(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`the event file ${path} (GITHUB_EVENT_PATH) cannot be read as JSON: ${reason}`);
  }
}
