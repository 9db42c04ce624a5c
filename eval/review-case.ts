import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../src/claude/model.js';
import type { Prices } from '../src/claude/prices.js';
import { readConfig } from '../src/config/config.js';
import type { GitHost } from '../src/git/environment.js';
import { fileAt, writeCommit } from '../src/git/objects.js';
import { Repository } from '../src/git/repository.js';
import type { Finding, FindingsFile } from '../src/review/finding.js';
import { budgetFor } from '../src/review/find/budget.js';
import { findFindings, type FindSource, type FindWishes } from '../src/review/find/find.js';
import { place } from '../src/review/place.js';
import type { Case } from './case.js';

/** How the cases are reviewed. */
export interface ReviewWishes extends Pick<FindWishes, 'thinking' | 'effort' | 'fence'> {
  /** Instead of the prices that are known of the model. */
  prices?: Prices;
  /** USD that it may cost at most; absent where there is no limit. */
  maxCost?: number;
}

const configPath = '.claude/parallel-config.yml';

/**
 * Has a case reviewed as a pull request is: from a repository, by the product, each finding at the lines at which it
 * would be posted.
 * @throws {GitError} {UserError} {ModelError} as findFindings does.
 */
export async function reviewCase(
  one: Case,
  model: Model,
  host: GitHost,
  { maxCost, prices, ...wishes }: ReviewWishes,
): Promise<FindingsFile> {
  const { repository, base, head } = await caseRepository(one, host);
  try {
    const config = readConfig((await fileAt(repository, base, configPath)) ?? '', configPath);
    const source: FindSource = {
      repository,
      base,
      head,
      sessions: config.sessions,
      author: { title: one.title, body: '', branch: `change/${one.name}` },
      ...(one.session !== undefined && { session: one.session }),
    };
    const limits = maxCost === undefined ? {} : { cost: maxCost };
    const file = await findFindings(source, model, {
      ...wishes,
      budget: budgetFor(model.name, { limits, ...(prices && { prices }) }),
      focus: [
        'quality',
        'tests',
        'architecture',
        'security',
        ...(one.custom === undefined ? [] : ['custom' as const]),
      ],
      custom: one.custom ?? '',
      ignore: [],
      verify: true,
      secrets: [],
    });
    return { ...file, findings: file.findings.map((finding) => whereItIsPosted(finding, one.after)) };
  } finally {
    await repository.dispose();
  }
}

/** A disposable repository with the case's two commits, head on base. @throws {GitError} */
export async function caseRepository(
  one: Pick<Case, 'before' | 'after'>,
  host: GitHost,
): Promise<{ repository: Repository; base: string; head: string }> {
  const repository = await Repository.scratch(host, { objectFormat: 'sha1' });
  const treeOf = async (folder: string): Promise<string> => {
    if (!existsSync(folder)) return repository.emptyTree;
    await repository.must(['-C', folder, '--work-tree=.', 'add', '--all', '--force', '.']);
    return (await repository.must(['write-tree'])).trim();
  };
  const base = writeCommit(repository, await treeOf(one.before), []);
  return { repository, base, head: writeCommit(repository, await treeOf(one.after), [base]) };
}

function whereItIsPosted(finding: Finding, after: string): Finding {
  const { lines } = place(finding, readFileSync(join(after, finding.path), 'utf8'));
  return lines ? { ...finding, line: lines.from, endLine: lines.to } : finding;
}
