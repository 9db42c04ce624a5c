import { listTree, type Listing } from '../git/listing.js';
import { readBlobs } from '../git/objects.js';
import { pathBytes } from '../git/path-text.js';
import type { Repository } from '../git/repository.js';
import type { ChangedFile } from './changed-files.js';

/** The texts of files as they are at a commit. Paths may be anything: they are looked up, never given to git. */
export class HeadTexts {
  private listing: Promise<Listing> | undefined;

  constructor(
    private readonly repository: Repository,
    private readonly head: string,
    private readonly files: readonly ChangedFile[],
  ) {}

  /** Whether there is such a file. @throws {GitError} */
  async has(path: string): Promise<boolean> {
    return (await this.idOf(path)) !== undefined;
  }

  /** The texts of those that are there and are text. @throws {GitError} */
  async read(paths: ReadonlySet<string>): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const path of paths) {
      const id = await this.idOf(path);
      if (id !== undefined) ids.set(path, id);
    }
    const blobs = await readBlobs(this.repository, [...new Set(ids.values())]);
    const texts = new Map<string, string>();
    for (const [path, id] of ids) {
      const blob = blobs.get(id);
      if (isText(blob)) texts.set(path, blob.toString('utf8'));
    }
    return texts;
  }

  private async idOf(path: string): Promise<string | undefined> {
    const changed = this.files.find((file) => file.path === path);
    if (changed) return changed.after;
    // Asked for only where a finding is about what was not changed.
    this.listing ??= listTree(this.repository, this.head);
    const listed = (await this.listing).get(pathBytes(path));
    return listed?.mode === '160000' ? undefined : listed?.id;
  }
}

/** Whether it has lines, as git takes it; false where it is not there. */
export function isText(blob: Buffer | undefined): blob is Buffer {
  return blob !== undefined && !blob.subarray(0, 8_000).includes(0);
}
