import { fetchRefs } from '../../git/remote.js';
import { readBlobs, fileIdAt } from '../../git/objects.js';
import { findOwnPullRequest } from '../../github/own-pull-request.js';
import { guidePath, learnBranch, type LearnSource } from './ground.js';
import { isSameMistake, type Lesson } from './merge.js';
import { postedFindings } from './posted.js';
import { proposeLessons, type Proposed } from './propose.js';
import { recurring } from './recurring.js';
import { readGuide } from './section.js';

/** `propose`: by pull request; `off`: neither by itself nor when asked to. */
export const learnModes = ['off', 'propose'] as const;
export type LearnMode = (typeof learnModes)[number];

/**
 * Proposes what came up in three pull requests, `pull` the latest of them, by our own comments on their files. What was
 * in the last pull request that somebody closed is not proposed by itself again. Undefined where there is nothing.
 * @throws as proposeLessons does.
 */
export async function learnFromReviews(source: LearnSource, pull: number): Promise<Proposed | undefined> {
  const lessons = recurring(await postedFindings(source.github), pull);
  if (lessons.length === 0) return undefined;
  const declined = await declinedTexts(source);
  const wanted = lessons.filter(({ text }: Lesson) => !declined.some((one) => isSameMistake(one, text)));
  return wanted.length === 0 ? undefined : proposeLessons(source, wanted);
}

async function declinedTexts({ repository, remote, github, base }: LearnSource): Promise<string[]> {
  const pull = await findOwnPullRequest(github, learnBranch, base);
  if (pull?.state !== 'closed') return [];
  // The branch may be gone; GitHub keeps the pull request's commits.
  const ref = 'refs/parallel-claude/declined';
  await fetchRefs(repository, remote, [`+refs/pull/${pull.number}/head:${ref}`]);
  const commit = await repository.resolve(ref);
  const id = commit === undefined ? undefined : await fileIdAt(repository, commit, guidePath);
  if (id === undefined) return [];
  const { lines } = readGuide((await readBlobs(repository, [id])).get(id));
  return lines.flatMap(({ pattern }) => pattern?.text ?? []);
}
