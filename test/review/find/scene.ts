import type { Model } from '../../../src/claude/model.js';
import type { FindingsFile } from '../../../src/review/finding.js';
import { budgetFor } from '../../../src/review/find/budget.js';
import { findFindings, type FindSource, type FindWishes } from '../../../src/review/find/find.js';
import { makeScene as makeClaude, type Scene as ClaudeScene } from '../../claude/scene.js';
import { recordingHost, scratchOver, worktreeRepository, type RecordingHost } from '../../git/host.js';
import { commitFiles, git } from '../../support/git.js';

type Files = Record<string, string | Buffer | null>;

type Wishes = Omit<FindWishes, 'budget'> & Parameters<typeof budgetFor>[1];

/** A change in a real repository, and a local model to review it. */
export interface Scene extends ClaudeScene {
  work: string;
  host: RecordingHost;
  find(
    base: Files,
    change: Files,
    more?: { source?: Partial<FindSource>; wishes?: Partial<Wishes>; model?: Model },
  ): Promise<FindingsFile>;
}

export const fence = 'f00d5eed';

export async function makeScene(): Promise<Scene> {
  const claude = await makeClaude();
  const work = await worktreeRepository();
  const host = await recordingHost();
  return {
    ...claude,
    work,
    host,
    find: async (before, change, { source = {}, wishes = {}, model } = {}) => {
      const base = await commitFiles(work, before, 'base');
      await git(work, 'checkout', '--quiet', '-b', 'feature');
      const head = await commitFiles(work, change, 'change');
      const asked = model ?? (await claude.connect());
      return findFindings(
        { repository: await scratchOver(work, host), base, head, sessions: [], ...source },
        asked,
        {
          focus: ['quality', 'tests', 'architecture', 'security'],
          custom: '',
          ignore: [],
          verify: false,
          budget: budgetFor(asked.name, { limits: {}, ...wishes }),
          thinking: 'adaptive',
          secrets: [],
          fence,
          ...wishes,
        },
      );
    },
  };
}

/** A finding as a model writes it. */
export function found(wishes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    category: 'quality',
    severity: 'major',
    path: 'src/a.ts',
    line: 1,
    endLine: 1,
    title: 'It breaks',
    body: 'When it is called.',
    quote: '',
    suggestion: null,
    ...wishes,
  };
}
