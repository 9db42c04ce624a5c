import { resolve } from 'node:path';
import { UserError } from '../config/error.js';
import { fileAt } from '../git/objects.js';
import type { Repository } from '../git/repository.js';
import { visible } from '../report/visible.js';
import { combinerFor } from '../segments/combiner-for.js';
import type { Combiner } from '../segments/combine.js';
import { nodeProgram } from '../segments/merger/child.js';
import { readSchema } from '../segments/schema/read-schema.js';
import { withSchema } from '../segments/schema/with-schema.js';
import type { JobSettings } from '../segments/settings.js';
import { terminalLog } from './host.js';
import { readIfAny, warnOfOtherConfig } from './local-config.js';

/** Whose segments are checked, and against what. */
export type Checked = Pick<JobSettings, 'output' | 'merge' | 'order' | 'schema' | 'merger'>;

/**
 * A job's combiner at the desk. Its schema is the one in the worktree; where there is none, the one on base as it was
 * fetched last. It is no mistake that neither is there, unless it `isAsked` for: the branch may be older than the schema.
 * @throws {UserError} for a schema that is none.
 */
export async function localCombiner(
  repository: Repository,
  job: Checked,
  base: { ref: string; sha: string } | undefined,
  isAsked: boolean,
): Promise<Combiner> {
  const combiner = combinerFor(job, repository, nodeProgram(process));
  const { schema, output } = job;
  if (schema === undefined) return combiner;
  const here = await readIfAny(resolve((await repository.topLevel()) ?? repository.directory, schema));
  if (here !== undefined && base)
    await warnOfOtherConfig(repository, base, { path: schema, text: here }, terminalLog);
  const text = here ?? (base && (await fileAt(repository, base.sha, schema)));
  if (text !== undefined) return withSchema(combiner, await readSchema(schema, Buffer.from(text)), output);
  const missing = `schema: there is no file ${visible(schema)} here`;
  if (isAsked) throw new UserError(`${missing}; name one from the root of the repository.`);
  terminalLog.warning(`${missing}: the segment is held against it only when it is merged.`);
  return combiner;
}
