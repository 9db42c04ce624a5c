import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '../command.mjs';
import { interleaved, read, run } from '../measure.mjs';

const files = 10_000;
const config = `sessions:
${Array.from({ length: 20 }, (_, at) => `  s${at}: { owns: [packages/p${at}/**, '!packages/p${at}/docs/**'] }`).join('\n')}
  mine: { owns: ['packages/*/docs/**'], branches: [topic] }
`;

/**
 * How long a branch that changes 10,000 files takes to be judged, against git's listing of what it changed; and one edit
 * by the hook, against a Node that does nothing.
 */
export function manyFiles({ runs, scratch }) {
  const directory = join(scratch, 'many-files');
  makeRepository(directory);
  const judge = ['boundaries', '--base', 'main', '--format', 'json'];
  const answer = JSON.parse(read(process.execPath, [command, ...judge], { cwd: directory, expect: 1 }));
  if (answer.files.length !== files) throw new Error(`${answer.files.length} files were judged`);
  const listing = ['diff', '--raw', '--name-only', 'main...topic'];
  const call = JSON.stringify({
    hook_event_name: 'PreToolUse',
    cwd: directory,
    tool_name: 'Edit',
    tool_input: { file_path: join(directory, 'packages/p1/src/new.ts') },
  });
  const [ours, git, start, edit, starts] = interleaved(runs, [
    () => run(process.execPath, [command, ...judge], { cwd: directory, expect: 1 }),
    () => run('git', listing, { cwd: directory }),
    () => run(process.execPath, [command, '--version']),
    () => run(process.execPath, [command, 'boundaries', '--hook'], { cwd: directory, input: call }),
    () => run(process.execPath, ['-e', '0']),
  ]);
  const work = `boundaries --base, a branch of ${files} files`;
  return [
    { work, median: ours, unit: 'ms', baseline: 'git diff --raw --name-only', baselineMedian: git },
    {
      work,
      median: ours,
      unit: 'ms',
      baseline: 'the same and the start of the command: the floor',
      baselineMedian: git + start,
      goal: { within: 8 },
    },
    {
      work: 'boundaries --hook, one edit that is refused',
      median: edit,
      unit: 'ms',
      baseline: 'node -e 0',
      baselineMedian: starts,
      goal: { within: 6 },
    },
  ];
}

/** A repository with the branch `topic` checked out, which changes as many files over `main`. */
function makeRepository(directory) {
  mkdirSync(directory);
  run('git', ['init', '--quiet', '--initial-branch=main', directory]);
  const paths = Array.from({ length: files }, (_, at) => {
    const folder = at % 4 === 0 ? 'docs' : 'src';
    return `packages/p${at % 25}/${folder}/m${at % 40}/file${at}.ts`;
  });
  const write = (path, text) => `M 100644 inline ${path}\ndata ${text.length}\n${text}\n`;
  const commit = (name, from, changes) =>
    `commit refs/heads/${name}\ncommitter A <a@example.com> 1767225600 +0000\ndata 1\nx\n${from}${changes.join('')}\n`;
  const input = [
    commit('main', '', [
      write('.claude/parallel-config.yml', config),
      ...paths.map((path) => write(path, `${path}\n`)),
    ]),
    commit(
      'topic',
      'from refs/heads/main\n',
      paths.map((path) => write(path, `${path} changed\n`)),
    ),
  ].join('');
  run('git', ['-C', directory, 'fast-import', '--quiet'], { input });
  run('git', ['-C', directory, 'checkout', '--quiet', 'topic']);
}
