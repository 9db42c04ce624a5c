import { counted, enumerate, plainWords, type Words } from '../../report/words.js';
import type { JobReport, KeptBranch, MergedSegment, QuarantinedSegment } from '../report.js';
import { reasonAt } from './reason.js';

/** What a run came to, in one sentence. */
export function headline(report: JobReport, words: Words = plainWords): string {
  const output = words.name(report.output);
  const segments = counted(report.merged.length, 'segment', 'segments');
  const replaced = replacing(report);
  switch (report.outcome) {
    case 'published':
      return `${segments} merged into ${output}${replaced}${report.changed ? '' : ', which stays as it was'}${gone(report)}${bad(report)}.`;
    case 'dry-run':
      return `Would merge ${segments} into ${output}${replaced}${report.changed ? '' : ', which would stay as it is'}; nothing was written${bad(report)}.`;
    case 'pull-request':
      return `${segments} for ${output}${replaced}: ${pullRequest(report)}${gone(report)}.`;
    case 'needs-pull-request':
      return `${segments} ready for ${output} on ${words.name(report.proposal?.branch ?? '')}, which no pull request brings to ${words.name(report.base.ref)} yet${replaced}${gone(report)}.`;
    case 'nothing-new':
      return `Nothing new for ${output}${gone(report)}${bad(report)}.`;
    case 'waiting':
      return `${output} waits: ${lacking(report, words)}${bad(report)}.`;
    case 'postponed':
      return `Nothing is merged into ${output} yet: ${words.text(report.postponed ?? '')}${bad(report)}.`;
    case 'bad-segments':
      return `Nothing is merged into ${output}: ${counted(report.quarantined.length, 'segment is', 'segments are')} bad.`;
  }
}

/** `pull request #12 brings them`. */
function pullRequest({ proposal, merged }: JobReport): string {
  const them = merged.length === 1 ? 'it' : 'them';
  const { number = 0, state } = proposal?.pull ?? {};
  return `pull request #${number} ${state === 'open' ? `brings ${them}` : `would have brought ${them}`}`;
}

/** What was started because of it; empty where nothing was due. */
export function dispatched({ dispatch }: JobReport, words: Words = plainWords): string {
  if (!dispatch) return '';
  const { to, commit, started } = dispatch;
  const at = commit.slice(0, 12);
  return started
    ? `${words.name(to)} was started for ${at}.`
    : `${words.name(to)} is to be started for ${at}, and was not: the next run tries again.`;
}

function replacing({ replaced }: JobReport): string {
  if (replaced === 0) return '';
  return `, ${replaced === 1 ? '1 in place of an earlier state' : `${replaced} in place of earlier states`}`;
}

/** Which state a segment took the place of; empty where base had none. */
export function inPlaceOf({ supersedes }: MergedSegment, words: Words): string {
  if (!supersedes) return '';
  return `in place of the one from ${words.name(supersedes.ref)} at ${supersedes.sha.slice(0, 12)}`;
}

function gone({ deleted }: JobReport): string {
  return deleted.length === 0 ? '' : `, ${counted(deleted.length, 'branch', 'branches')} deleted`;
}

function bad({ quarantined }: JobReport): string {
  return quarantined.length === 0 ? '' : `; ${counted(quarantined.length, 'segment is', 'segments are')} bad`;
}

/** What is wrong with a segment, where, and on which branch. */
export function remark(segment: QuarantinedSegment): string {
  const { where, what } = reasonAt(segment);
  return `${where} on ${plainWords.name(segment.ref)}: ${what}`;
}

/** `12 of 14 segments are there, missing 3 and 9`, `2 of 5 branches have something new`. */
function lacking({ quorum }: JobReport, words: Words): string {
  const { branches, minBranches, expected, missing } = quorum;
  const parts = [];
  if (expected !== undefined && missing.length > 0)
    parts.push(
      `${expected - missing.length} of ${counted(expected, 'segment is', 'segments are')} there, missing ${enumerate(
        missing.map((id) => words.name(id)),
        10,
      )}`,
    );
  if (branches < minBranches)
    parts.push(`${branches} of ${counted(minBranches, 'branch has', 'branches have')} something new`);
  return parts.join('; ');
}

/** Why a branch is still there after a run with this outcome. */
export function whyKept({ reason, detail }: KeptBranch, outcome: JobReport['outcome'], words: Words): string {
  const more = detail === undefined ? '' : `: ${words.text(detail.replaceAll('\n', ', '))}`;
  switch (reason) {
    case 'waiting':
      return outcome === 'dry-run' ? 'would be merged, and stays' : 'waits for the others';
    case 'proposed':
      return 'waits for the pull request';
    case 'quarantined':
      return 'something of it is bad';
    case 'other-files':
      return `changes more than segments${more}`;
    case 'nothing-new':
      return 'has brought nothing';
    case 'auto-delete-off':
      return 'is merged and may go (auto-delete: true deletes it)';
    case 'moved':
      return 'has been pushed to meanwhile';
    case 'refused':
      return `may not be deleted${more}`;
    case 'failed':
      return `could not be deleted, the next run tries again${more}`;
  }
}
