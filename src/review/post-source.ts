import type { Remote } from '../git/remote.js';
import type { Repository } from '../git/repository.js';
import type { GitHub } from '../github/client.js';

/** A pull request, and what it takes to post on it. */
export interface PostSource {
  /** Disposable, with `base` and `head`. */
  repository: Repository;
  /** Where the commits of earlier reviews are fetched from. */
  remote: Remote;
  github: GitHub;
  pullRequest: number;
  /** Commit ids: of the branch it goes into (or of the merge base), and of its head. */
  base: string;
  head: string;
}
