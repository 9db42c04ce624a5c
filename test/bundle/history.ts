import { git, tryGit } from '../support/git.js';
import type { LocalRepository } from '../support/local-github.js';

/** A commit on top of its branch, or the first one of a new branch. */
export interface Commit {
  branch: string;
  /** The branch it stands on, nowhere for `''`; its own unless told, or `main` where that is new. */
  from?: string;
  /** Contents by path; null removes the file. */
  files: Readonly<Record<string, string | null>> | readonly (readonly [path: Buffer, content: string])[];
  subject?: string;
  /** How long ago it was made; one day unless told. */
  daysAgo?: number;
}

/** Writes commits straight into a repository, whatever their names, as a push by somebody would. */
export async function writeHistory(repository: LocalRepository, commits: readonly Commit[]): Promise<void> {
  const refs = await git(repository.path, 'for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads');
  const input = importStream(commits, new Set(refs.split('\n').filter((name) => name !== '')));
  const { code, stderr } = await tryGit(repository.path, ['fast-import', '--quiet', '--force'], { input });
  if (code !== 0) throw new Error(`git fast-import refused the history: ${stderr}`);
}

function importStream(commits: readonly Commit[], stored: ReadonlySet<string>): Buffer {
  const now = Math.floor(Date.now() / 1000);
  const begun = new Set<string>();
  return Buffer.concat(
    commits.flatMap(({ branch, from, files, subject = `Work on ${branch}`, daysAgo = 1 }) => {
      const parent = from ?? (begun.has(branch) || stored.has(branch) ? branch : 'main');
      // fast-import knows the branches of its own stream; those on disk it takes by `^0`.
      const start =
        parent === '' || (begun.has(branch) && parent === branch)
          ? ''
          : begun.has(parent)
            ? parent
            : `${parent}^0`;
      begun.add(branch);
      return [
        Buffer.from(`commit refs/heads/${branch}\n`),
        Buffer.from(
          `committer Test Author <author@example.com> ${now - Math.round(daysAgo * 86_400)} +0000\n`,
        ),
        ...data(subject),
        Buffer.from(start === '' ? '' : `from refs/heads/${start}\n`),
        ...(Array.isArray(files) ? files : Object.entries(files)).flatMap(change),
        Buffer.from('\n'),
      ];
    }),
  );
}

function change([path, content]: readonly [string | Buffer, string | null]): Buffer[] {
  if (content === null) return [Buffer.from(`D ${quoted(path)}\n`)];
  return [Buffer.from(`M 100644 inline ${quoted(path)}\n`), ...data(content)];
}

function data(content: string): Buffer[] {
  const bytes = Buffer.from(content);
  return [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')];
}

/** A path in quotes, each byte but the plainest as an octal number. */
function quoted(path: string | Buffer): string {
  const bytes = [...Buffer.from(path as string)].map((byte) => {
    const character = String.fromCharCode(byte);
    return /[\w./-]/.test(character) ? character : `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `"${bytes.join('')}"`;
}

/** `count` lines, `line 1` and on, some of them replaced. */
export function numbered(count: number, changed: Readonly<Record<number, string>> = {}): string {
  return Array.from({ length: count }, (_, index) => `${changed[index + 1] ?? `line ${index + 1}`}\n`).join(
    '',
  );
}
