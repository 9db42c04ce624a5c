import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckResult } from './check-result.js';

/** Leaves a result's report as JSON in `directory`, for later steps. @returns its path; empty where there is none. */
export async function leaveReport(
  { name, report }: Pick<CheckResult, 'name' | 'report'>,
  directory: string,
): Promise<string> {
  if (report === undefined) return '';
  const file = join(directory, `parallel-claude-${name}.json`);
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}
