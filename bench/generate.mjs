#!/usr/bin/env node
// A realistic repository for benchmarks: a tree of files of which few are popular, a history, and topic branches.
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadOracle } from './oracle.mjs';

const { randomFrom } = await (await loadOracle())('random');

/** Shares and sizes, after what is seen in busy public repositories. */
const baseCommits = 80;
const filesPerBranch = { least: 1, most: 30, skew: 3 };
const share = { oldFork: 0.2, stacked: 0.08, added: 0.08, renamed: 0.03, removed: 0.03, hot: 0.3 };

/**
 * Write a bare repository of `files` files and `branches` branches named topic/N over `main` into the folder `out`,
 * which is made. The same seed gives the same repository.
 */
export async function generate({ files, branches, seed, out }) {
  await mkdir(out, { recursive: true });
  await run(['init', '--quiet', '--bare', '--initial-branch=main', out], Readable.from([]));
  const importer = [
    '-C',
    out,
    '-c',
    'fastimport.unpackLimit=0',
    'fast-import',
    '--quiet',
    '--done',
    '--date-format=raw',
  ];
  await run(importer, Readable.from(stream({ files, branches, seed })));
}

async function run(args, input) {
  const child = spawn('git', args, { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(child, 'close');
  await pipeline(input, child.stdin);
  const [code] = await ended;
  if (code !== 0) throw new Error(`git ${args[0]} ended with ${code}`);
}

function* stream({ files, branches, seed }) {
  const random = randomFrom(seed);
  const paths = random.shuffle(Array.from({ length: files }, (_, index) => pathOf(index, files)));
  // Popularity falls with a file's place in the list, as 1 / sqrt(place).
  const popular = () => paths[Math.floor(random.next() ** 2 * paths.length)];
  let [mark, time, words] = [0, 1_767_225_600, 0];
  const commit = (parent, changes, subject) => {
    const who = `Someone <someone@example.com> ${(time += 600)} +0000`;
    const from = parent === undefined ? '' : `from :${parent}\n`;
    const head = `commit refs/heads/main\nmark :${(mark += 1)}\nauthor ${who}\ncommitter ${who}\n`;
    return `${head}data ${subject.length}\n${subject}\n${from}${changes.join('')}\n`;
  };
  const write = (path, text) => `M 100644 inline ${path}\ndata ${text.length}\n${text}\n`;
  const edit = (text) => {
    const all = text.split('\n');
    for (let hunks = random.int(1, 3); hunks > 0; hunks -= 1) {
      const place = random.chance(share.hot) ? 0.4 : random.next();
      const at = Math.floor(place * (all.length - 1));
      const fresh = Array.from(
        { length: random.int(1, 4) },
        () => `  const edit${(words += 1)} = ${random.int(0, 999)};`,
      );
      all.splice(at, random.int(0, 3), ...fresh);
    }
    return all.join('\n');
  };

  const first = (path) => textOf(path, seed);
  yield commit(
    undefined,
    paths.map((path) => write(path, first(path))),
    'Begin',
  );
  // Each commit of base: its mark, and the files that are not as they were at first (undefined: removed).
  const base = [{ mark, changed: new Map() }];
  for (let number = 1; number < baseCommits; number += 1) {
    const before = base[number - 1];
    const changed = new Map(before.changed);
    const touched = new Set(Array.from({ length: random.int(1, 4) }, popular));
    for (const path of touched) changed.set(path, edit(changed.get(path) ?? first(path)));
    yield commit(
      before.mark,
      [...touched].map((path) => write(path, changed.get(path))),
      `Change ${number}`,
    );
    base.push({ mark, changed });
  }

  const topics = [];
  for (let number = 1; number <= branches; number += 1) {
    const recent = base[base.length - 1 - random.int(0, 9)];
    const fork = random.chance(share.oldFork) ? random.pick(base) : recent;
    const onto = topics.length > 0 && random.chance(share.stacked) ? random.pick(topics) : fork;
    const changed = new Map(onto.changed);
    const { least, most, skew } = filesPerBranch;
    const count = least + Math.floor((most - least) * random.next() ** skew);
    const changes = [];
    for (const path of new Set(Array.from({ length: count }, popular))) {
      const text = changed.has(path) ? changed.get(path) : first(path);
      if (text === undefined) continue; // this branch, or the one it stands on, has removed it
      const kind = random.next();
      if (kind < share.added) {
        changes.push(write(`${path.replace(/\.ts$/, '')}-${number}.ts`, textOf(`${number}:${path}`, seed)));
      } else if (kind < share.added + share.renamed) {
        changes.push(`D ${path}\n`, write(path.replace(/\.ts$/, `-moved-${number}.ts`), edit(text)));
        changed.set(path, undefined);
      } else if (kind < share.added + share.renamed + share.removed) {
        changes.push(`D ${path}\n`);
        changed.set(path, undefined);
      } else {
        changed.set(path, edit(text));
        changes.push(write(path, changed.get(path)));
      }
    }
    yield commit(onto.mark, changes, `Topic ${number}`);
    topics.push({ name: `topic/${number}`, mark, changed });
  }
  for (const topic of topics) yield `reset refs/heads/${topic.name}\nfrom :${topic.mark}\n\n`;
  yield `reset refs/heads/main\nfrom :${base[base.length - 1].mark}\n\ndone\n`;
}

/** A path some folders deep; about twelve files stand in a folder. */
function pathOf(index, files) {
  const folder = Math.floor(index / 12);
  const outer = Math.floor(folder / Math.ceil(Math.sqrt(files / 12)));
  return `packages/area-${outer}/part-${folder}/file-${index}.ts`;
}

/** What a file holds at first: 20 to 240 lines like code. */
function textOf(path, seed) {
  const random = randomFrom(`${seed}:${path}`);
  const count = 20 + Math.floor(220 * random.next() ** 2);
  const lines = Array.from({ length: count }, (_, index) =>
    index % 9 === 8
      ? '}'
      : index % 9 === 0
        ? `function f${index}(x: number) {`
        : `  use(${index}, ${random.int(0, 99)});`,
  );
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      files: { type: 'string', default: '2000' },
      branches: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  if (values.out === undefined) {
    console.error('node bench/generate.mjs --out DIR [--files 2000] [--branches 200] [--seed 1]');
    process.exit(2);
  }
  await generate({ ...values, files: Number(values.files), branches: Number(values.branches) });
}
