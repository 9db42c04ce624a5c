import { lintSessions, type LintFinding } from '../boundaries/lint.js';
import { visible } from '../report/visible.js';
import { terminalHost } from './host.js';
import { defaultConfig, localConfig } from './local-config.js';
import { openRepository } from './open-repository.js';
import { trackedPaths } from './tracked-paths.js';

/** Says what is wrong with the globs of the config. @returns the exit code: 1 where something is. */
export async function runLint(asked: {
  repo: string;
  config: string | undefined;
  format: 'text' | 'json';
}): Promise<number> {
  const repository = await openRepository(asked.repo, terminalHost());
  const { config, path: file = asked.config ?? defaultConfig } = await localConfig(repository, asked.config);
  const findings = lintSessions(config.sessions, await trackedPaths(repository));
  process.stdout.write(
    asked.format === 'json'
      ? `${JSON.stringify(findings, null, 2)}\n`
      : `${lintLines(findings, file, config.sessions.length).join('\n')}\n`,
  );
  return findings.length === 0 ? 0 : 1;
}

function lintLines(findings: readonly LintFinding[], file: string, sessions: number): string[] {
  if (sessions === 0) return [`${visible(file)} has no sessions, so nobody owns anything.`];
  if (findings.length === 0)
    return [
      `${visible(file)}: ${sessions === 1 ? '1 session' : `${sessions} sessions`}; every glob matches files and decides.`,
    ];
  return findings.map(
    ({ line, column, kind, session, message }) =>
      `${visible(file)}:${line}:${column}: ${kind}: ${session}: ${message}.`,
  );
}
