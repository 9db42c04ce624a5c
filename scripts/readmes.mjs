// Writes the input and output tables of every action's README from its action.yml, between the markers
// `<!-- inputs:start -->` and `<!-- inputs:end -->` (likewise outputs). With --check it writes nothing and
// exits 1 if a README is not up to date. Works on the action in the current directory and those below.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';

const check = process.argv.includes('--check');
const actions = ['.', ...readdirSync('.')].filter((folder) => existsSync(join(folder, 'action.yml')));

const stale = [];
for (const action of actions) {
  const file = join(action, 'README.md');
  const metadata = parse(readFileSync(join(action, 'action.yml'), 'utf8'));
  const before = readFileSync(file, 'utf8');
  let readme = replaceBetween(file, before, 'inputs', inputTable(metadata.inputs ?? {}));
  readme = replaceBetween(file, readme, 'outputs', outputTable(metadata.outputs ?? {}));
  const after = await format(readme, { ...(await resolveConfig(file)), parser: 'markdown' });
  if (after === before) continue;
  stale.push(file);
  if (!check) writeFileSync(file, after);
}

if (stale.length > 0) {
  console.log(
    check ? `Not up to date: ${stale.join(', ')}. Run "npm run docs".` : `Written: ${stale.join(', ')}`,
  );
  process.exitCode = check ? 1 : 0;
}

function inputTable(inputs) {
  const rows = Object.entries(inputs).map(([name, { description, default: value }]) => [
    `\`${name}\``,
    value === undefined || value === '' ? '' : `\`${value}\``,
    description,
  ]);
  return table(['Input', 'Default', 'Meaning'], rows);
}

function outputTable(outputs) {
  return table(
    ['Output', 'Meaning'],
    Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  );
}

function table(header, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function replaceBetween(file, text, name, content) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to < from)
    throw new Error(`${file} needs the markers ${start} and ${end}, in this order.`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}
