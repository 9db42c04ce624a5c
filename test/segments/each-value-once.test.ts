import { afterAll, expect, test } from '@jest/globals';
import { combineValues } from '../../src/segments/combine-values.js';
import { ledgerPath } from '../../src/segments/ledger.js';
import type { JobReport } from '../../src/segments/report.js';
import { randomFrom, type Random } from '../oracle/random.js';
import { commitFiles, git, removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { plainJob, Scene } from './scene.js';

const seed = Number(process.env['VALUES_SEED'] ?? Math.floor(Math.random() * 1e9));
const runs = Number(process.env['VALUES_RUNS'] ?? 2);

const output = plainJob.output;
const branches = ['claude/segment-a', 'claude/segment-b', 'claude/segment-c'];
const paths = ['1', '2', '3', '4', '5'].map((name) => `staging/${name}.json`);
const proposal = 'refs/heads/parallel-claude/segments/main/data';

/** A segment file as a session wrote it. */
interface Written {
  id?: string;
  items: string[];
}

/** A session's clone: where its branch was when it last pushed, and its files there. */
interface Clone {
  sha: string;
  files: Map<string, Written>;
}

/** A world of sessions, people and merges, and a model of what the output has to hold, made of nothing but their deeds. */
class World {
  readonly clones = new Map<string, Clone>();
  /** What stands in the output whoever brought it: a person's values, and those of segments that a person took over. */
  private kept: string[] = [];
  /** The items of each segment that a run said it merged, by id. */
  private readonly merged = new Map<string, string[]>();
  private values = 0;
  readonly deeds: string[] = [];

  constructor(
    private readonly scene: Scene,
    private readonly random: Random,
  ) {}

  /** Does something at random. @returns what is wrong then. */
  async step(): Promise<string[]> {
    const { random } = this;
    const what = random.next();
    if (what < 0.32) await this.write();
    else if (what < 0.37) await this.remove();
    else if (what < 0.52) await this.rename();
    else if (what < 0.58) await this.beginAnew();
    else if (what < 0.61) await this.editOutput();
    else if (what < 0.63) await this.removeLedger();
    else return this.merge();
    return [];
  }

  private deed(text: string): void {
    this.deeds.push(text);
  }

  private fresh(): string[] {
    return Array.from({ length: this.random.int(1, 2) }, () => `v${++this.values}`);
  }

  /** A new file, or a new state of one that keeps a part of what it had; now and then its id is another one. */
  private async write(): Promise<void> {
    const { random } = this;
    const [ref, path] = [random.pick(branches), random.pick(paths)];
    const clone = this.clones.get(ref);
    const before = clone?.files.get(path);
    const id = random.chance(before ? 0.15 : 0.3) ? `id-${ref.slice(-1)}-${path.slice(8, 9)}` : before?.id;
    const items = [...(before?.items ?? []).filter(() => random.chance(0.7)), ...this.fresh()];
    await this.push(ref, clone, { [path]: { ...(id !== undefined && { id }), items } });
  }

  private async remove(): Promise<void> {
    const [ref, clone] = this.someClone() ?? [];
    if (ref === undefined || !clone || clone.files.size === 0) return;
    await this.push(ref, clone, { [this.random.pick([...clone.files.keys()])]: null });
  }

  /** As git mv does it, with or without an edit. */
  private async rename(): Promise<void> {
    const { random } = this;
    const [ref, clone] = this.someClone() ?? [];
    if (ref === undefined || !clone || clone.files.size === 0) return;
    const from = random.pick([...clone.files.keys()]);
    const free = paths.filter((path) => !clone.files.has(path));
    const file = clone.files.get(from);
    if (!file || free.length === 0) return;
    const items = random.chance(0.5) ? file.items : [...file.items, ...this.fresh()];
    await this.push(ref, clone, { [from]: null, [random.pick(free)]: { ...file, items } });
  }

  /** A branch of a name that was there, from main as it is. */
  private async beginAnew(): Promise<void> {
    const ref = this.random.pick(branches);
    await this.push(ref, undefined, { [this.random.pick(paths)]: { items: this.fresh() } });
  }

  private someClone(): [string, Clone] | undefined {
    const all = [...this.clones];
    return all.length === 0 ? undefined : this.random.pick(all);
  }

  /** On top of what the clone has, whether or not the branch is still at the remote; or on top of main. */
  private async push(
    ref: string,
    clone: Clone | undefined,
    files: Readonly<Record<string, Written | null>>,
  ): Promise<void> {
    const { worktree, there } = this.scene;
    await git(worktree, 'fetch', '--quiet', there.path, 'main');
    await git(worktree, 'checkout', '--quiet', '--detach', clone?.sha ?? 'FETCH_HEAD');
    const text = (file: Written | null) => (file ? `${JSON.stringify(file)}\n` : null);
    const entries = Object.entries(files);
    const sha = await commitFiles(
      worktree,
      Object.fromEntries(entries.map(([path, file]) => [path, text(file)])),
      `work on ${ref}`,
    );
    await git(worktree, 'push', '--quiet', '--force', there.path, `${sha}:refs/heads/${ref}`);
    const all = new Map(clone?.files);
    for (const [path, file] of entries)
      if (file) all.set(path, file);
      else all.delete(path);
    this.clones.set(ref, { sha, files: all });
    this.deed(`push ${ref} ${clone ? '' : 'anew '}${JSON.stringify(files)}`);
  }

  /** A person adds a value, and takes one out. */
  private async editOutput(): Promise<void> {
    const { random } = this;
    const now = (await this.items()) ?? [];
    const gone = now.length > 0 && random.chance(0.5) ? random.pick(now) : undefined;
    const items = [...now.filter((value) => value !== gone), `h${++this.values}`];
    await this.scene.session('main', { [output]: `${JSON.stringify({ items })}\n` });
    this.takeOver(items);
    this.deed(`edit: without ${gone ?? 'none'}, with h${this.values}`);
  }

  private async removeLedger(): Promise<void> {
    if ((await this.scene.fileOnMain(ledgerPath(output))) === undefined) return;
    await this.scene.session('main', { [ledgerPath(output)]: null });
    this.takeOver((await this.items()) ?? []);
    this.deed('remove the ledger');
  }

  private takeOver(items: readonly string[]): void {
    this.kept = [...items];
    this.merged.clear();
  }

  private async items(): Promise<string[] | undefined> {
    const text = await this.scene.fileOnMain(output);
    return text === undefined ? undefined : ((JSON.parse(text) as { items?: string[] }).items ?? []);
  }

  private async merge(): Promise<string[]> {
    const { random, scene } = this;
    const asPullRequest = random.chance(0.3);
    const autoDelete = random.chance(0.5);
    const job = { autoDelete, ...(asPullRequest && { mode: 'pull-request' as const }) };
    const combiner = combineValues({ output, merge: [], order: [], indent: 0 });
    const tips = new Map(
      await Promise.all(
        branches.map(async (ref) => [ref, await scene.there.resolve(`refs/heads/${ref}`)] as const),
      ),
    );
    const report = await scene.merge(job, scene.host, { combiner });
    if (asPullRequest && report.commit !== undefined)
      await git(scene.there.path, 'update-ref', 'refs/heads/main', proposal);
    this.deed(
      `merge ${JSON.stringify(job)}: ${report.merged.map(({ id, ref }) => `${id} of ${ref}`).join(', ')}; bad: ${report.quarantined.map(({ path, ref, reason }) => `${path} of ${ref} (${reason.slice(0, 40)})`).join(', ')}`,
    );
    for (const { id, ref, path } of report.merged)
      this.merged.set(id, this.clones.get(ref)?.files.get(path)?.items ?? []);
    return this.wrongAfter(report, tips);
  }

  private async wrongAfter(report: JobReport, tips: ReadonlyMap<string, string | null>): Promise<string[]> {
    const items = (await this.items()) ?? [];
    const there = new Set(items);
    const wanted = new Set([...this.kept, ...[...this.merged.values()].flat()]);
    const wrong: string[] = [];
    for (const value of there)
      if (items.filter((one) => one === value).length > 1) wrong.push(`${value} is there twice`);
    for (const value of wanted) if (!there.has(value)) wrong.push(`${value} is lost`);
    for (const value of there) if (!wanted.has(value)) wrong.push(`${value} should be gone`);
    // What was on a branch is in the output, or was told of, or was merged once and then taken out or over by a person.
    for (const [ref, tip] of tips) {
      const clone = this.clones.get(ref);
      if (tip === null || clone?.sha !== tip) continue;
      const isGone = (await this.scene.there.resolve(`refs/heads/${ref}`)) === null;
      for (const [path, { items: own }] of clone.files) {
        const isTold = report.quarantined.some((one) => one.ref === ref && one.path === path);
        const missing = own.filter((value) => !there.has(value) && !this.everMerged.has(value));
        if (isTold ? isGone : missing.length > 0)
          wrong.push(`${path} of ${ref}: ${isTold ? 'told of, and gone' : `${missing.join()} missing`}`);
      }
    }
    for (const value of there) this.everMerged.add(value);
    return wrong;
  }

  private readonly everMerged = new Set<string>();
}

afterAll(removeTempDirs);

test(`each value is in the output exactly once, or told of, whatever sessions and people do (VALUES_SEED=${seed})`, async () => {
  const github = await LocalGitHub.start();
  for (let run = 0; run < runs; run++) {
    const world = new World(await Scene.on(github, `world-${run}`), randomFrom(`${seed}-${run}`));
    for (let step = 0; step < 30; step++) {
      const wrong = await world.step();
      expect({ run, wrong, deeds: wrong.length > 0 ? world.deeds : [] }).toEqual({
        run,
        wrong: [],
        deeds: [],
      });
    }
  }
  await github.stop();
}, 900_000);
