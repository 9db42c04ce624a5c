import { createInterface } from 'node:readline/promises';
import { UserError } from '../config/error.js';
import { unifiedDiff } from '../git/unified-diff.js';
import type { Part } from '../init/part.js';
import { partsFor } from '../init/parts.js';
import { columns } from '../report/terminal.js';
import { visible } from '../report/visible.js';
import type { Command } from './command.js';
import { terminalLog } from './host.js';
import { siteAt, type Site } from './init-place.js';
import { isInstalled } from './installed.js';
import { readOptions } from './options.js';
import { readPart, writePart, type Prepared } from './write-part.js';

const help = `Sets up what a repository needs, a part at a time: shows what it would write, then asks.

Usage: parallel-claude init             what there is to set up, and what each part would write
       parallel-claude init --config    a starting .claude/parallel-config.yml
       parallel-claude init --hooks     git's pre-commit hook, and Claude Code's hook before an edit

  --yes             write without asking; without a terminal nothing is written otherwise
  --repo DIR        the repository (this folder)

Nothing is overwritten: what a file holds stays in it, and a config that is there stays as it is.
Exit codes: 0 all is set up, 1 not everything, as you answered no, 2 misuse or a file that a part
does not fit into.
`;

/** `parallel-claude init` */
export const init: Command = {
  async run(args) {
    const given = readOptions('init', args, {
      help: { type: 'boolean', short: 'h' },
      config: { type: 'boolean', default: false },
      hooks: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      repo: { type: 'string', default: '.' },
    });
    if (given.help) {
      process.stdout.write(help);
      return 0;
    }
    const site = await siteAt(given.repo);
    const parts = partsFor(site.place);
    const chosen = parts.filter(({ option }) => given[option]);
    if (chosen.length > 0) return setUp(chosen, site, given.yes);
    if (given.yes) throw new UserError('--yes to what? Give --config, --hooks or both.');
    process.stdout.write(`${(await overview(parts, site)).join('\n')}\n`);
    return 0;
  },
};

async function overview(parts: readonly Part[], site: Site): Promise<string[]> {
  const rows = [];
  for (const part of parts) rows.push([`init --${part.option}`, await stateOf(part, site), part.purpose]);
  return columns(rows);
}

async function stateOf(part: Part, site: Site): Promise<string> {
  const file = visible(part.file);
  try {
    const { before, after } = await readPart(part, site);
    if (before === after) return `${file} is set up`;
    return before === undefined ? `makes ${file}` : `adds to ${file}`;
  } catch (error) {
    if (error instanceof UserError) return `does not fit into ${file}`;
    throw error;
  }
}

async function setUp(parts: readonly Part[], site: Site, yes: boolean): Promise<number> {
  const prepared: Prepared[] = [];
  let misfits = 0;
  for (const part of parts) {
    try {
      prepared.push(await readPart(part, site));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      terminalLog.error(error.message);
      misfits++;
    }
  }
  const open = prepared.filter(({ before, after }) => before !== after);
  for (const { part } of prepared.filter((one) => !open.includes(one)))
    process.stdout.write(`${visible(part.file)} is set up already.\n`);
  for (const { part, before, after } of open) {
    const lines = await unifiedDiff(site.repository, before ?? '', after);
    process.stdout.write(`${before === undefined ? 'New' : 'Changed'}: ${visible(part.file)}\n`);
    for (const line of lines) process.stdout.write(`${line.split('\t').map(visible).join('\t')}\n`);
  }
  const done = open.length === 0 || yes || (await agreed(open.length));
  if (done) for (const one of open) await writePart(one, site);
  if (done && open.length > 0)
    process.stdout.write(`Written: ${open.map(({ part }) => visible(part.file)).join(', ')}.\n`);
  if (done && prepared.some(({ part }) => part.option === 'hooks') && !isInstalled(site, process.env))
    terminalLog.warning(
      'The hooks do not find parallel-claude yet, and refuse every commit and edit until they do: add it to node_modules (npm i -D) or the PATH; an alias is not enough.',
    );
  return misfits > 0 ? 2 : done ? 0 : 1;
}

/** @throws {UserError} where nobody is there to be asked. */
async function agreed(files: number): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new UserError('Nothing was written: nobody is at a terminal to agree. Give --yes to write this.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(files === 1 ? 'Write it? [y/N] ' : `Write these ${files}? [y/N] `);
    return /^\s*y(es)?\s*$/i.test(answer);
  } finally {
    terminal.close();
  }
}
