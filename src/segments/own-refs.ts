/** The refs that a job keeps for itself at the remote, by full name. Two jobs, or one job for two bases, share none. */
export interface OwnRefs {
  /** The branch whose pull request brings the output to base. */
  proposal: string;
  /** All that was ever proposed, with the branches that it came from: base has none of it once it is squashed. */
  kept: string;
  /** The commit of base for which the deploy was started last. */
  dispatched: string;
}

/** No branch below it contributes to any job. */
export const ownBranches = 'parallel-claude/';

/** The refs of the job `name`, for the branch `base`. */
export function ownRefs(job: { base: string; name: string }): OwnRefs {
  const place = placeOf(job);
  return {
    proposal: `refs/heads/${proposalBranch(job)}`,
    kept: `refs/parallel-claude/kept/${place}`,
    dispatched: `refs/parallel-claude/dispatched/${place}`,
  };
}

/** The branch of a job's proposal, as people and GitHub call it. */
export function proposalBranch(job: { base: string; name: string }): string {
  return `${ownBranches}segments/${placeOf(job)}`;
}

function placeOf({ base, name }: { base: string; name: string }): string {
  return `${base}/${component(name)}`;
}

/** A name as one part of a ref: `..`, and `.lock` or a dot at the end, may not stand there (git-check-ref-format). */
function component(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._-]/gu, encode);
  return /\.\.|^\.|\.$|\.lock$/.test(plain) ? plain.replaceAll('.', encode) : plain;
}

function encode(character: string): string {
  return Buffer.from(character).toString('hex').replace(/../g, '%$&');
}
