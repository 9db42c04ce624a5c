import { join } from 'node:path';
import { worktreeRepository } from '../git/host.js';
import { commitFiles, git, tempDir } from '../support/git.js';

export const configFile = '.claude/parallel-config.yml';

/** Two sessions that own a folder each, and one that shares its own. */
export const config = `sessions:
  ui:
    owns: [src/ui/**]
    branches: [claude/ui-*]
  api:
    owns: [src/api/**]
    branches: [claude/api-*]
    note: Ask in the API channel
  types:
    owns: [src/types/**]
    access: shared
    note: Tell both sides
`;

/** A repository with this config on main, at a branch of the session ui. */
export async function boundariesRepository(written = config, branch = 'claude/ui-1'): Promise<string> {
  const dir = await worktreeRepository('sha1', join(await tempDir('boundaries')));
  await commitFiles(
    dir,
    {
      [configFile]: written,
      'src/ui/a.ts': 'a\n',
      'src/api/a.ts': 'a\n',
      'src/types/a.ts': 'a\n',
      'README.md': 'a\n',
    },
    'start',
  );
  await git(dir, 'checkout', '--quiet', '-b', branch);
  return dir;
}
