import { useAttributes } from '../git/attributes.js';
import type { Graph } from '../git/history.js';
import type { Repository } from '../git/repository.js';
import type { Mergeable } from './branch.js';
import type { ChangeSet } from './changes.js';
import { landBy, type Land, type Landing } from './landing.js';
import type { MergeMethod } from './report.js';
import type { Truth } from './truth.js';

/** Whether merging the branch changes what later merges go by. */
export function changesAttributes({ own, landed }: Mergeable): boolean {
  const changes = (set: ChangeSet): boolean =>
    [...set.byPath.keys()].some((path) => /(^|\/)\.gitattributes$/.test(path));
  return changes(own) || changes(landed);
}

/** Lands branches after one that changed the attributes, in a repository of their own where the new ones are in force. */
export class LandingsAfterAttributes {
  private readonly made = new Map<Mergeable, { twin: Repository; land: Land }>();

  constructor(
    private readonly repository: Repository,
    private readonly graph: Graph,
    private readonly method: MergeMethod,
    private readonly truth: Truth,
  ) {}

  async landAfter(branch: Mergeable, landing: Extract<Landing, { state: 'clean' }>): Promise<Land> {
    const known = this.made.get(branch);
    if (known) return known.land;
    const twin = await this.repository.twin();
    await useAttributes(twin, await this.truth.attributesOf(twin, landing.tree));
    const made = { twin, land: landBy(this.method, twin, this.graph) };
    this.made.set(branch, made);
    return made.land;
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.made.values()].map(({ twin }) => twin.dispose()));
  }
}
