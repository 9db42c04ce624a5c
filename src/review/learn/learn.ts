import { fetchRefs } from '../../git/remote.js';
import { readBlobs, fileIdAt } from '../../git/objects.js';
import type { GitHub } from '../../github/client.js';
import { findOwnPullRequest } from '../../github/own-pull-request.js';
import { guidePath, learnBranch, type LearnSource } from './ground.js';
import { isSameMistake, type Lesson } from './merge.js';
import { ownPulls } from './own-pulls.js';
import { postedFindings } from './posted.js';
import { proposeLessons, type Proposed } from './propose.js';
import { recurring } from './recurring.js';
import { readGuide } from './section.js';

/** `propose`: by pull request; `off`: neither by itself nor when asked to. */
export const learnModes = ['off', 'propose'] as const;
export type LearnMode = (typeof learnModes)[number];

/** As many pull requests as are asked whose they are. */
const mostAsked = 20;

/**
 * Proposes what came up in three pull requests, `pull` the latest of them, by our own comments on their files; those of
 * forks and of Dependabot do not count, because strangers may have written what the findings are made of. What was in the
 * last pull request that somebody closed is not proposed by itself again. Undefined where there is nothing.
 * @throws as proposeLessons does.
 */
export async function learnFromReviews(source: LearnSource, pull: number): Promise<Proposed | undefined> {
  const lessons = await recurringHere(source.github, pull);
  if (lessons.length === 0) return undefined;
  const declined = await declinedTexts(source);
  const wanted = lessons.filter(({ text }: Lesson) => !declined.some((one) => isSameMistake(one, text)));
  return wanted.length === 0 ? undefined : proposeLessons(source, wanted);
}

async function recurringHere(github: GitHub, pull: number): Promise<Lesson[]> {
  const posted = await postedFindings(github);
  const latest = recurring(posted, pull)
    .flatMap(({ pulls }) => pulls)
    .sort((a, b) => b - a);
  if (latest.length === 0) return [];
  const own = await ownPulls(github, [...new Set([pull, ...latest])].slice(0, mostAsked));
  return recurring(
    posted.filter((one) => own.has(one.pull)),
    pull,
  );
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
