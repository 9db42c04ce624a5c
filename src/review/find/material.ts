import type { Ownership } from '../../boundaries/ownership.js';
import type { ChangedFile } from '../changed-files.js';

/** A changed file that can be reviewed: it has text, and nothing says to leave it out. */
export interface ReviewFile {
  file: ChangedFile;
  /** Lines without their ends; of what was there before none where it is new. */
  before: readonly string[];
  after: readonly string[];
  /** Whose it is, as the ownership rules decide; absent where there are none. */
  ownership?: Ownership;
  /** It says of itself that it is generated, and nobody but its author vouches for that. */
  claimsGenerated: boolean;
}

/** What the repository itself says about how to work in it: a CLAUDE.md or REVIEW.md. */
export interface Guide {
  /** Where it stands; what it says holds for the folder it stands in. */
  path: string;
  text: string;
}

/** Another open branch that cannot be merged together with this one as both stand, or only with care. */
export interface Collision {
  branch: string;
  /** Empty where none is known. */
  path: string;
  /** What happens, in one sentence. */
  detail: string;
}

/** What the author says about the change. All of it is untrusted. */
export interface AuthorWords {
  title: string;
  body: string;
  branch: string;
}
