import { setTimeout as sleep } from 'node:timers/promises';
import type { GitHost } from '../../src/git/environment.js';
import { randomFrom, type Random } from '../oracle/random.js';
import type { LocalGitHub } from '../support/local-github.js';
import { buildChild, startMerge } from './built-child.js';
import { plainJob, Scene } from './scene.js';
import { values } from './values.js';

/** How many trials one repository sees, one after the other. */
const trialsEach = 10;

/**
 * Trials of this: sessions push, a merge is killed at a random point, sessions push again, and merges run until nothing
 * is new. The server may or may not finish what the killed one had sent. Where the output comes by pull requests, these are
 * merged now and then, by any method.
 * @returns what was wrong, in sentences that name the trial.
 */
export async function killedMerges(
  github: LocalGitHub,
  seed: number,
  runs: number,
  mode: 'push' | 'pull-request' = 'push',
): Promise<string[]> {
  const random = randomFrom(seed);
  const script = await buildChild();
  const job = { ...plainJob, mode };
  const wrong: string[] = [];
  let [scene, sessions, slowest]: [Scene | undefined, Sessions | undefined, number] = [
    undefined,
    undefined,
    0,
  ];
  for (let run = 0; run < runs; run++) {
    if (run % trialsEach === 0 || !scene || !sessions) {
      scene = await Scene.on(github, `killed-${run}`);
      sessions = new Sessions(scene, random);
      await sessions.push();
      // The first merge is left alone: it says how long one takes.
      const started = performance.now();
      const first = await (await startMerge(script, job, scene.remote, scene.api())).ended;
      slowest = performance.now() - started;
      if (first.code !== 0) wrong.push(`run ${run}, left alone: ${first.stderr}`);
    }
    for (let count = random.int(1, 3); count > 0; count--) await sessions.push();
    if (random.chance(0.5)) github.fault({ path: /\/git-receive-pack$/, respond: 'outlive-client' });
    const { child, ended } = await startMerge(script, job, scene.remote, scene.api());
    await sleep(random.next() * slowest);
    // Its gits may go down with it, or be left alone.
    if (child.pid !== undefined && child.exitCode === null)
      process.kill(random.chance(0.5) ? -child.pid : child.pid, 'SIGKILL');
    await ended;
    if (random.chance(0.3)) await sessions.push();
    const lost = await sessions.missing();
    if (lost.length > 0)
      wrong.push(`run ${run}: after the kill ${lost.join(', ')} are neither on main nor on a branch`);
    let quiet = false;
    if (random.chance(0.3)) await landPullRequest(scene, random);
    const gitHub = await scene.gitHub();
    for (let again = 0; again < 6 && !quiet; again++) {
      quiet = (await scene.merge(job, patient(scene.host), { gitHub })).outcome === 'nothing-new';
      await landPullRequest(scene, random);
    }
    const found = JSON.stringify([...((await scene.values()) ?? [])].sort());
    const wanted = JSON.stringify(sessions.current().sort());
    if (!quiet || found !== wanted) wrong.push(`run ${run}: main has ${found}, and should have ${wanted}`);
  }
  return wrong;
}

/** One that takes its pauses: what the killed one had sent may hold the server's locks for a while. */
function patient(host: GitHost): GitHost {
  return { ...host, sleep: (milliseconds) => sleep(milliseconds), retryBaseMs: 100 };
}

/** Somebody merges the open pull request, if there is one that can be merged. */
async function landPullRequest({ there }: Scene, random: Random): Promise<void> {
  const open = [...there.pulls.values()].find(({ state }) => state === 'open');
  if (!open) return;
  await there.computeMerge(open);
  if (open.mergeable) await there.merge(open.number, random.pick(['merge', 'squash', 'rebase'] as const));
}

/** Sessions that push new segments, and new values of old ones. */
class Sessions {
  readonly #values = new Map<string, string>();
  /** The top-level ids of those that have one. */
  readonly #ids = new Map<string, string>();
  #last = 0;

  constructor(
    private readonly scene: Scene,
    private readonly random: Random,
  ) {}

  /** The values that the segments have now. */
  current(): string[] {
    return [...this.#values.values()];
  }

  async push(): Promise<void> {
    const known = [...this.#values.keys()];
    const name = known.length > 0 && this.random.chance(0.4) ? this.random.pick(known) : `${++this.#last}`;
    const value = `${name}@${++this.#last}`;
    if (this.random.chance(0.5) && !known.includes(name)) this.#ids.set(name, name);
    const file = { [`staging/${name}.json`]: values([value], this.#ids.get(name)) };
    // An update comes on the segment's own branch, which may have been merged and deleted.
    await this.scene.session(`claude/segment-${name}`, file);
    this.#values.set(name, value);
  }

  /** The values that are neither in the output nor on their branch. */
  async missing(): Promise<string[]> {
    const unseen: string[] = [];
    for (const [name, value] of this.#values) {
      const file = await this.scene.fileAt(`claude/segment-${name}`, `staging/${name}.json`);
      if (file?.includes(`"${value}"`) !== true) unseen.push(value);
    }
    // Main after the branches: a push that is still under way moves values from there to here.
    const main = new Set(await this.scene.values());
    return unseen.filter((value) => !main.has(value));
  }
}
