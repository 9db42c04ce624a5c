import { useAttributes } from '../../git/attributes.js';
import type { Repository } from '../../git/repository.js';
import type { ChangeSet } from './changes.js';
import type { Truth } from './truth.js';

/**
 * The rules by which git merges into a tree: its attributes. A bare repository takes them from one file, so each set
 * of rules has a repository of its own over the same objects.
 */
export class Rules {
  private readonly twins = new Map<string, Repository>();

  private constructor(
    private readonly repository: Repository,
    private readonly truth: Truth,
    private readonly ofBase: string,
  ) {}

  /** Puts the rules of `base` in force in `repository` itself. */
  static async inForce(repository: Repository, truth: Truth, base: string): Promise<Rules> {
    const text = await truth.attributesOf(repository, base);
    await useAttributes(repository, text);
    return new Rules(repository, truth, text);
  }

  /** Whether merging these changes changes the rules for what comes after. */
  changedBy(...changes: readonly ChangeSet[]): boolean {
    return this.truth.readsAttributes && changes.some((set) => [...set.byPath.keys()].some(isRulesFile));
  }

  /** Whether merging into `tree` follows other rules than merging into base. */
  async differIn(tree: string): Promise<boolean> {
    return (await this.truth.attributesOf(this.repository, tree)) !== this.ofBase;
  }

  /** The repository in which merging into `tree` follows the rules in that tree. */
  async repositoryFor(tree: string): Promise<Repository> {
    const text = await this.truth.attributesOf(this.repository, tree);
    if (text === this.ofBase) return this.repository;
    const known = this.twins.get(text);
    if (known) return known;
    const twin = await this.repository.twin();
    this.twins.set(text, twin);
    await useAttributes(twin, text);
    return twin;
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.twins.values()].map((twin) => twin.dispose()));
  }
}

function isRulesFile(path: string): boolean {
  return /(^|\/)\.gitattributes$/.test(path);
}
