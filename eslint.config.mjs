import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * The direction rule: which folders of src/ a folder may import, besides itself.
 * Capabilities stand on git, github, claude, config and report; only compositions use several capabilities.
 */
const foundation = ['git', 'github', 'claude', 'config', 'report'];
const mayImport = {
  git: ['report'],
  github: ['report'],
  claude: ['report'],
  config: ['report'],
  report: [],
  runner: ['config', 'report', 'git', 'github'],
  contracts: foundation,
  overlap: [...foundation, 'contracts'],
  boundaries: foundation,
  segments: foundation,
  state: foundation,
  review: [...foundation, 'boundaries', 'contracts', 'state'],
  sync: [...foundation, 'contracts', 'overlap', 'boundaries'],
};
const compositions = ['gate', 'status', 'doctor', 'init', 'cli'];
/** What starts a process besides git: a merger, which is a module of the user's. */
const mergerProcess = 'src/segments/merger/child.ts';
const rooms = readdirSync(new URL('src/', import.meta.url));

const direction = [
  ...rooms.flatMap((room) =>
    // A file in a subfolder has one more step to go before it leaves its room.
    [`src/${room}/*.ts`, `src/${room}/*/*.ts`, `src/${room}/*/*/*.ts`].map((files, subfolders) => ({
      files: [files],
      rules: {
        'no-restricted-imports': ['error', { patterns: restricted(room, subfolders, room === 'git') }],
      },
    })),
  ),
  {
    files: [mergerProcess],
    rules: { 'no-restricted-imports': ['error', { patterns: restricted('segments', 1, true) }] },
  },
];

function restricted(room, subfolders, startsProcesses) {
  return [
    ...(compositions.includes(room) ? [] : [leaving(room, subfolders)]),
    ...(room === 'runner'
      ? []
      : [{ group: ['@actions/core', '@actions/core/*'], message: 'Only src/runner knows @actions/core.' }]),
    ...(room === 'github'
      ? []
      : [
          {
            group: ['@actions/github', '@actions/github/*', '@octokit/*'],
            message: 'Only src/github calls the GitHub API.',
          },
        ]),
    ...(room === 'claude' ? [] : [{ group: ['@anthropic-ai/*'], message: 'Only src/claude calls a model.' }]),
    ...(startsProcesses
      ? []
      : [
          {
            group: ['node:child_process', 'child_process'],
            message: `Only src/git starts git, and ${mergerProcess} mergers.`,
          },
        ]),
  ];
}

function leaving(room, subfolders) {
  const others = mayImport[room] ?? [];
  return {
    regex: `^(\\.\\./){${subfolders + 1}}(?!(${[room, ...others].join('|')})/)`,
    message: `src/${room} may import only ${['itself', ...others].join(', ')} (ARCHITECTURE.md, "Direction").`,
  };
}

export default tseslint.config(
  // The cases of eval/ hold defects on purpose.
  { ignores: ['dist/', 'build/', 'node_modules/', 'coverage/', 'eval/cases/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensionAlias: { '.js': ['.ts', '.js'] } })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/extensions': ['.ts', '.js'],
    },
    rules: {
      'import-x/no-cycle': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // A capability is given its environment, its log and its clock.
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/runner/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Effects stand at the edge: pass it in from actions/ or cli/.' },
        { name: 'console', message: 'Effects stand at the edge: pass a log in.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Pass the clock in.' },
      ],
    },
  },
  ...direction,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' },
    },
  },
);
