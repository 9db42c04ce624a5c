import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inherited, isolated, withConfig, type GitHost } from './environment.js';
import { GitError } from './errors.js';
import { lastLine, runGit, type GitCall, type GitResult } from './process.js';
import { surroundingsOf, type Surroundings } from './surroundings.js';
import { requireVersion } from './version.js';

export type ObjectFormat = 'sha1' | 'sha256';

export interface CallOptions {
  input?: GitCall['input'];
  onStdout?: (chunk: Buffer) => void;
  /** Configuration for this call alone, by the environment: it may hold a secret. */
  config?: readonly (readonly [string, string])[];
  /** The machine's own configuration counts for this call: proxies, certificates, ssh. */
  machineConfig?: boolean;
  /** More environment for this call. */
  env?: Readonly<Record<string, string>>;
}

/** What a disposable repository starts with. */
export interface ScratchOptions {
  objectFormat: ObjectFormat;
  /** A repository whose objects are read, never written. */
  borrow?: Repository;
  /** Custom merge drivers and the like. */
  config?: readonly (readonly [string, string])[];
  /** The repository in whose worktree merges would come out the same. */
  mergeAsIn?: Repository;
}

/** One repository, through the git binary. Objects are named by full hexadecimal ids. */
export class Repository {
  private top: Promise<string | undefined> | undefined;

  private constructor(
    /** Where git is started. */
    readonly directory: string,
    readonly host: GitHost,
    readonly objectFormat: ObjectFormat,
    private readonly env: NodeJS.ProcessEnv,
    /** In force for every call; empty where the user's own configuration counts. */
    private readonly config: readonly (readonly [string, string])[],
    private readonly ownObjects?: string,
    private readonly surroundings?: Surroundings,
  ) {}

  /**
   * Opens the repository that `directory` stands in, to be read; it is left byte for byte as it is.
   * @throws {GitError} when there is none, or git is missing or too old.
   */
  static async open(directory: string, host: GitHost): Promise<Repository> {
    // A partial clone would fetch what it lacks, and write it.
    const env = { ...inherited(host.env), GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };
    const [found] = await Promise.all([
      runGit(['rev-parse', '--show-object-format'], { cwd: directory, env }),
      requireGit(directory, env),
    ]);
    if (found.code !== 0)
      throw new GitError(`${directory} is not a git repository: ${lastLine(found.stderr)}`);
    const format = found.stdout.toString().trim() === 'sha256' ? 'sha256' : 'sha1';
    return new Repository(directory, host, format, env, []);
  }

  /** Makes an empty bare repository that nobody's configuration reaches; `dispose` removes it. */
  static async scratch(host: GitHost, options: ScratchOptions): Promise<Repository> {
    const directory = await mkdtemp(join(host.tempDir, 'parallel-claude-'));
    const env = { ...isolated(host.env), GIT_DIR: directory };
    await requireGit(directory, env);
    const config = [...pinned, ...(options.config ?? [])];
    const made = new Repository(
      directory,
      host,
      options.objectFormat,
      env,
      config,
      join(directory, 'objects'),
      options.mergeAsIn && (await surroundingsOf(options.mergeAsIn, directory)),
    );
    const format = `--object-format=${options.objectFormat}`;
    const init = ['init', '--quiet', '--bare', '--template=', format, directory];
    const { code, stderr } = await runGit(init, { cwd: directory, env: withConfig(env, config) });
    if (code !== 0) throw new GitError(`git init failed in ${directory}: ${lastLine(stderr)}`);
    if (options.borrow) await made.borrowFrom(options.borrow);
    return made;
  }

  /** Another disposable repository with the same objects, read and written, and attributes of its own. */
  async twin(): Promise<Repository> {
    const { host, objectFormat, config, surroundings } = this;
    const made = await Repository.scratch(host, { objectFormat, config });
    const env = { ...made.env, GIT_OBJECT_DIRECTORY: this.objects };
    return new Repository(made.directory, host, objectFormat, env, config, this.objects, surroundings);
  }

  /** Runs git here. A non-zero exit is for the caller to judge. */
  run(args: readonly string[], options: CallOptions = {}): Promise<GitResult> {
    const own = options.machineConfig ? { ...inherited(this.host.env), GIT_DIR: this.directory } : this.env;
    const around = this.surroundings && { GIT_WORK_TREE: this.surroundings.submodules };
    const env = { ...own, ...around, ...options.env };
    return runGit(args, {
      cwd: this.surroundings?.top ?? this.directory,
      env: withConfig(env, [...this.config, ...(options.config ?? [])]),
      ...(options.input !== undefined && { input: options.input }),
      ...(options.onStdout && { onStdout: options.onStdout }),
    });
  }

  /**
   * Runs git here where failing means that nothing can go on.
   * @returns what it printed.
   * @throws {GitError} naming the command and git's own last words.
   */
  async must(args: readonly string[], options: CallOptions = {}): Promise<string> {
    const result = await this.run(args, options);
    if (result.code !== 0)
      throw new GitError(`git ${args[0] ?? ''} failed in ${this.directory}: ${lastLine(result.stderr)}`);
    return result.stdout.toString('utf8');
  }

  /** The absolute path of something inside the git directory, wherever a worktree keeps it. */
  async gitPath(name: string): Promise<string> {
    return (await this.must(['rev-parse', '--path-format=absolute', '--git-path', name])).replace(/\n$/, '');
  }

  /** The root of the worktree; undefined in a bare repository. */
  topLevel(): Promise<string | undefined> {
    return (this.top ??= this.findTopLevel());
  }

  private async findTopLevel(): Promise<string | undefined> {
    const top = await this.run(['rev-parse', '--show-toplevel']);
    return top.code === 0 ? top.stdout.toString('utf8').replace(/\r?\n$/, '') : undefined;
  }

  /** @returns the id that `revision` names, or undefined where it names nothing. */
  async resolve(revision: string): Promise<string | undefined> {
    const result = await this.run(['rev-parse', '--verify', '--quiet', '--end-of-options', revision]);
    return result.code === 0 ? result.stdout.toString().trim() : undefined;
  }

  /** The commits at which this repository's history is cut off; empty where it is whole. */
  async shallowCommits(): Promise<Set<string>> {
    return new Set(
      (await readIfThere(await this.gitPath('shallow'))).split('\n').filter((line) => line !== ''),
    );
  }

  /** The id of a tree with nothing in it. */
  get emptyTree(): string {
    return this.objectFormat === 'sha256'
      ? '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321'
      : '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
  }

  /** Where new objects go: only into a disposable repository. */
  get objects(): string {
    if (this.ownObjects === undefined) throw new Error(`${this.directory} is not ours to write to`);
    return this.ownObjects;
  }

  /** Removes a disposable repository. */
  async dispose(): Promise<void> {
    // Windows holds a file for a moment after the process that read it has gone.
    if (this.ownObjects !== undefined)
      await rm(this.directory, { recursive: true, force: true, maxRetries: 5 });
  }

  private async borrowFrom(other: Repository): Promise<void> {
    const objects = await other.gitPath('objects');
    await mkdir(join(this.directory, 'objects', 'info'), { recursive: true });
    await writeFile(join(this.directory, 'objects', 'info', 'alternates'), `${quoteAlternate(objects)}\n`);
    const shallow = await readIfThere(await other.gitPath('shallow'));
    if (shallow !== '') await writeFile(join(this.directory, 'shallow'), shallow, 'latin1');
  }
}

// git's own defaults, said so that nothing else can change a verdict; and no time spent on compressing what is thrown away.
const pinned: readonly [string, string][] = [
  ['merge.renames', 'true'],
  ['merge.renameLimit', '7000'],
  ['merge.directoryRenames', 'conflict'],
  ['merge.renormalize', 'false'],
  ['core.looseCompression', '0'],
  ['core.quotePath', 'true'],
  ['gc.auto', '0'],
];

async function requireGit(cwd: string, env: NodeJS.ProcessEnv): Promise<void> {
  requireVersion((await runGit(['version'], { cwd, env })).stdout.toString());
}

/** The text (latin1: bytes as they are) of a file that need not exist. */
export async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, 'latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** A line of objects/info/alternates: quoted as C does where it could be taken for something else. */
function quoteAlternate(path: string): string {
  return /^["#]|\n/.test(path) ? `"${path.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"` : path;
}
