import { lstat, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../config/error.js';
import { visible } from '../report/visible.js';
import type { ActionInputs } from './action-inputs.js';
import { redactFinding, redactor } from './find/redact.js';
import { readFindings, type FindingsFile } from './finding.js';
import { secretsOf, type Workplace } from './workplace.js';

/**
 * The findings that the input `findings` names.
 * @throws {UserError} where they cannot be read.
 */
export async function givenFindings(
  inputs: ActionInputs,
  { workspace }: Pick<Workplace, 'workspace'>,
): Promise<FindingsFile> {
  const text = await textOf(resolve(workspace, inputs.findings)).catch((error: unknown) => {
    const why = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new UserError(
      `findings: ${visible(inputs.findings)} cannot be read: ${why}; allowed is the path of a JSON file, from the workspace or absolute`,
    );
  });
  const redact = redactor(secretsOf(inputs));
  const file = readFindings(text);
  return { ...file, findings: file.findings.map((finding) => redactFinding(finding, redact)) };
}

/** A link is not followed: whoever wrote the workspace may have made it, and errors repeat a part of what they read. */
async function textOf(path: string): Promise<string> {
  if (!(await lstat(path)).isFile()) throw new Error('it is no regular file');
  return readFile(path, 'utf8');
}
