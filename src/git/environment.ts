import type { Log } from '../report/log.js';

/** What this folder is given by whoever stands at the edge. */
export interface GitHost {
  /** The environment git inherits: PATH, HOME, proxies, certificates. */
  env: Readonly<Record<string, string | undefined>>;
  log: Log;
  /** Where disposable repositories are made. */
  tempDir: string;
  sleep(milliseconds: number): Promise<void>;
  /** Uniform in [0, 1): the jitter of retries. */
  random(): number;
  /** The first pause before a network retry; it doubles each time. 2,000 outside tests. */
  retryBaseMs: number;
}

// What a caller such as a hook sets to point git at its own repository, and what would change a verdict.
const kept = /^GIT_(SSH|SSH_COMMAND|SSH_VARIANT|SSL_.*|PROXY_.*|ASKPASS|HTTP_.*|EXEC_PATH|TRACE.*)$/;

/**
 * The inherited environment without any GIT_ variable that says which repository, index or configuration is meant, and
 * without an action's inputs, which hold its token.
 */
export function inherited(env: GitHost['env']): NodeJS.ProcessEnv {
  const clean: NodeJS.ProcessEnv = {};
  for (const [key, value] of Object.entries(env))
    if (!/^(GIT|INPUT)_/.test(key) || kept.test(key)) clean[key] = value;
  return { ...clean, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}

// What would point git at another repository or index than the one it is started in, or read a pathspec another way.
const elsewhere =
  /^GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|PREFIX|NAMESPACE|(ALTERNATE_)?OBJECT_DIRECTOR(Y|IES)|SHALLOW_FILE|GRAFT_FILE|\w+_PATHSPECS)$/;

/** The inherited environment for what is done in the user's name, identity and configuration included. */
export function inheritedByUser(env: GitHost['env']): NodeJS.ProcessEnv {
  const own = Object.entries(env).filter(([key]) => !elsewhere.test(key) && !key.startsWith('INPUT_'));
  return { ...Object.fromEntries(own), GIT_TERMINAL_PROMPT: '0' };
}

/** For verdicts: neither the machine's nor the user's configuration and attributes have a say. */
export function isolated(env: GitHost['env']): NodeJS.ProcessEnv {
  return {
    ...inherited(env),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    XDG_CONFIG_HOME: '/dev/null',
  };
}

/** Command-scoped configuration: nothing in argv, nothing in a file. */
export function withConfig(
  env: NodeJS.ProcessEnv,
  entries: readonly (readonly [string, string])[],
): NodeJS.ProcessEnv {
  const set: NodeJS.ProcessEnv = { ...env, GIT_CONFIG_COUNT: String(entries.length) };
  entries.forEach(([key, value], index) => {
    set[`GIT_CONFIG_KEY_${index}`] = key;
    set[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  return set;
}
