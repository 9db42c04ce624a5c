import { lstat, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../config/error.js';
import { visible } from '../report/visible.js';
import type { ActionInputs } from './action-inputs.js';
import { collisionsIn } from './find/collisions.js';
import type { Collision } from './find/material.js';
import { redactFinding, redactor } from './find/redact.js';
import { readFindings, type FindingsFile } from './finding.js';
import { secretsOf, type Run, type Workplace } from './workplace.js';

/**
 * The findings that the input `findings` names.
 * @throws {UserError} where they cannot be read.
 */
export async function givenFindings(
  inputs: ActionInputs,
  { workspace }: Pick<Workplace, 'workspace'>,
): Promise<FindingsFile> {
  const redact = redactor(secretsOf(inputs));
  const file = readFindings(await textNamed('findings', inputs.findings, workspace));
  return { ...file, findings: file.findings.map((finding) => redactFinding(finding, redact)) };
}

/**
 * Other branches that this one collides with, as far as the input `overlap-report` names a report about this commit.
 * @throws {UserError} where it cannot be read.
 */
export async function givenCollisions(
  { overlapReport }: ActionInputs,
  { workspace, pullRequest, log }: Run,
  head: string,
): Promise<Collision[]> {
  if (overlapReport === '') return [];
  const text = await textNamed('overlap-report', overlapReport, workspace);
  const { number, head: branch } = pullRequest;
  const found = collisionsIn(text, { branch: branch.ref, pullRequest: number, head });
  if ('collisions' in found) return found.collisions;
  log.warning(`overlap-report is not used: ${visible(found.unused)}.`);
  return [];
}

/** @throws {UserError} that names the input, where its file cannot be read. */
async function textNamed(input: string, path: string, workspace: string): Promise<string> {
  return textOf(resolve(workspace, path)).catch((error: unknown) => {
    const why = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new UserError(
      `${input}: ${visible(path)} cannot be read: ${why}; allowed is the path of a JSON file, from the workspace or absolute`,
    );
  });
}

/** A link is not followed: whoever wrote the workspace may have made it, and errors repeat a part of what they read. */
async function textOf(path: string): Promise<string> {
  if (!(await lstat(path)).isFile()) throw new Error('it is no regular file');
  return readFile(path, 'utf8');
}
