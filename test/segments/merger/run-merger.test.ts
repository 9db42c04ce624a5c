import { afterAll, describe, expect, test } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { UserError } from '../../../src/config/error.js';
import { removeTempDirs } from '../../support/git.js';
import { file, printingHost, run, told } from './merger.js';

afterAll(removeTempDirs);

const two = [file('1.json', '{"items": [1]}'), file('2.json', '{"items": [2]}')];

/** A merger that joins the lists `items`, in CommonJS, with more code around it. */
const joining = (more = '', after = ''): string => `
const fs = require('fs');
function mergeSegments(segmentFiles, outputFile) {
  const merged = { items: [] };
  ${more}
  for (const file of segmentFiles) merged.items.push(...JSON.parse(fs.readFileSync(file, 'utf-8')).items);
  fs.writeFileSync(outputFile, JSON.stringify(merged));
  return merged;
}
module.exports = { mergeSegments };
${after}`;

describe('a merger', () => {
  test.each([
    ['in CommonJS', 'merge.cjs', joining()],
    [
      'in CommonJS, by its own callbacks, which are waited for',
      'merge.cjs',
      `const fs = require('fs');
       exports.mergeSegments = (files, out) => {
         fs.readFile(files[0], 'utf8', (_, first) => setTimeout(() => {
           fs.writeFile(out, JSON.stringify({ items: [...JSON.parse(first).items, 2] }), () => {});
         }, 50));
       };`,
    ],
    [
      'as an ES module, with promises',
      'merge.mjs',
      `import { readFile, writeFile } from 'node:fs/promises';
       export async function mergeSegments(files, out) {
         const all = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8')).items));
         await writeFile(out, JSON.stringify({ items: all.flat() }));
       }`,
    ],
    [
      'as the default export',
      'merge.mjs',
      `import fs from 'node:fs';
       export default { mergeSegments: (files, out) => fs.writeFileSync(out, JSON.stringify({ items: files.map((_, at) => at + 1) })) };`,
    ],
  ])('%s makes the output', async (_, name, text) => {
    expect(await told({ [name]: text }, two)).toBe('{"items":[1,2]}');
  });

  test('imports what stands beside it at base, and starts in the root of it', async () => {
    const files = {
      'scripts/merge.mjs': `
        import fs from 'node:fs';
        import { join } from './lib/join.mjs';
        export const mergeSegments = (files, out) => fs.writeFileSync(out, join(fs.readFileSync('words.txt', 'utf8')));`,
      'scripts/lib/join.mjs': 'export const join = (text) => JSON.stringify(text.trim().split(" "));',
      'words.txt': 'a b\n',
    };
    expect(await told(files, two)).toBe('["a","b"]');
  });

  test('finds each file under its own name, whatever else has that name, and hostile names under a plain one', async () => {
    const merger = `
      const fs = require('fs'), path = require('path');
      exports.mergeSegments = (files, out) => fs.writeFileSync(out, files.map((file) => path.basename(file)).join(' '));`;
    const names = [
      'a.json',
      'b/a.json',
      'ünï-1 (2).json',
      'a\nb.json',
      '..',
      '-rf.json',
      '.env',
      'x'.repeat(300),
    ];
    const output = await told(
      { 'merge.cjs': merger },
      names.map((name) => file(name, name)),
      { output: 'out.txt' },
    );
    expect(output).toBe('a.json a.json ünï-1 (2).json segment.json segment -rf.json segment.env segment');
  });

  test('leaves nothing behind, and what it prints is kept', async () => {
    const at = await printingHost();
    const print =
      'console.log("merging\\n::warning::" + segmentFiles.length); console.error("\\x1b[31mred");';
    const { printed } = await run({ 'merge.cjs': joining(print) }, two, { at });
    expect([...printed].sort()).toEqual(['\x1b[31mred', '::warning::2', 'merging']);
    expect(await readdir(at.host.tempDir)).toEqual([]);
  });

  test('that prints without end is cut short', async () => {
    const endless = joining('for (let n = 0; n < 1e5; n++) console.log("line", n);');
    const { printed } = await run({ 'merge.cjs': endless }, two);
    expect(printed.join('\n').length).toBeLessThanOrEqual(16 * 1024);
    expect(printed.at(-1)).toBe('line 99999');
  });
});

test('the merger that the docs show is one, and says that what it wrote is bad', async () => {
  const docs = await readFile(new URL('../../../docs/segments.md', import.meta.url), 'utf8');
  const shown = /```js\n([\s\S]*?)```/.exec(docs)?.[1] ?? '';
  const at = [file('1.json', '{"baskets": {"a": 1}}'), file('2.json', '{"baskets": {"b": 2}}')];
  expect(JSON.parse(await told({ 'merge.cjs': shown }, at))).toEqual({ baskets: { a: 1, b: 2 } });
  expect(await told({ 'merge.cjs': shown }, [file('1.json', '{}')])).toBe(
    'validateMergedData returned false',
  );
});

describe('a merger may not', () => {
  const tries = (what: string): string =>
    joining(`try { ${what}; merged.done = true; } catch (error) { merged.code = error.code; }`);

  test.each([
    ["read our process's environment", 'fs.readFileSync("/proc/" + process.ppid + "/environ")'],
    ['read what is not of base', 'fs.readFileSync("/etc/passwd")'],
    ['write to what base holds', 'fs.writeFileSync("merge.cjs", "")'],
    ['write elsewhere', 'fs.writeFileSync("/tmp/parallel-claude-was-here", "")'],
    ['reach it by a link', 'fs.symlinkSync("/proc/" + process.ppid + "/environ", outputFile + ".link")'],
    ['reach it by a relative link', 'fs.symlinkSync("../../../../proc", outputFile + ".link")'],
    ['start a process', 'require("child_process").execFileSync("id")'],
    ['start a worker', 'new (require("worker_threads").Worker)("", { eval: true })'],
  ])('%s', async (_, what) => {
    expect(await told({ 'merge.cjs': tries(what) }, two)).toBe('{"items":[1,2],"code":"ERR_ACCESS_DENIED"}');
  });

  test('open a database, which the permission model does not reach', async () => {
    const tried = tries('new (require("node:sqlite").DatabaseSync)("/proc/self/environ")');
    expect(await told({ 'merge.cjs': tried }, two)).toBe(
      '{"items":[1,2],"code":"ERR_UNKNOWN_BUILTIN_MODULE"}',
    );
  });

  test('see anything of our environment', async () => {
    const at = await printingHost(undefined, { GITHUB_TOKEN: 'ghs_secret', NODE_OPTIONS: '--title=x' });
    const text = await told(
      { 'merge.cjs': joining('merged.names = Object.keys(process.env).sort();') },
      two,
      { at },
    );
    expect(JSON.parse(text)).toMatchObject({ names: ['HOME', 'LANG', 'TEMP', 'TMPDIR', 'TZ'] });
  });
});

describe('a merger that fails', () => {
  const cjs = (body: string, more = ''): string => `const fs = require('fs');
exports.mergeSegments = (files, out) => { ${body} };
${more}`;
  const valid = (validate: string): string =>
    cjs('fs.writeFileSync(out, \'{"n": 1}\')', `exports.validateMergedData = (data) => { ${validate} };`);

  test.each([
    [
      'throws: where it stands in it',
      cjs('files.map((file) => file.x.y)'),
      /^merge\.cjs:2:70: Cannot read prop/,
    ],
    [
      'throws after a pause',
      'exports.mergeSegments = async () => { await null; throw new Error("later"); };',
      /^merge\.cjs:1:57: later$/,
    ],
    [
      'names a file: under its name in git',
      cjs('throw new Error(files[1] + " has no baskets")'),
      /^merge\.cjs:2:49: claude\/2\.json:staging\/2\.json has no baskets$/,
    ],
    ['throws what is no error', cjs('throw { message: "plain" }'), /^plain$/],
    [
      'fails where nothing waits for it',
      cjs('setTimeout(() => { throw new Error("alone"); })'),
      /^it ended itself \(exit code 1\) before it was done: .*alone/,
    ],
    ['ends the process', cjs('process.exit(0)'), /^it ended itself \(exit code 0\) before it was done$/],
    [
      'never ends',
      'exports.mergeSegments = () => new Promise(() => {});',
      /^it ended itself \(exit code 13\) before/,
    ],
    [
      'writes nothing',
      cjs('return { a: 1 }'),
      /^it wrote nothing to outputFile, the second argument of mergeSeg/,
    ],
    ['writes a folder', cjs('fs.mkdirSync(out)'), /^what it wrote is no plain file \(not for a segment\)$/],
    [
      'writes what is not of its format: line and column',
      cjs('fs.writeFileSync(out, "{\\n  \\"a\\": NaN}")'),
      /^what it wrote cannot be read: out\/data\.json:2:8: /,
    ],
    [
      'writes a key twice',
      cjs('fs.writeFileSync(out, \'{"a": 1, "a": 2}\')'),
      /data\.json:1:10: the key "a"/,
    ],
    [
      'writes more than GitHub takes',
      cjs('fs.writeFileSync(out, ""); fs.truncateSync(out, 100 * 1024 * 1024 + 1)'),
      /^what it wrote is larger than 100 MB \(size\)$/,
    ],
    ['finds its result bad: false', valid('return false'), /^validateMergedData returned false$/],
    ['finds its result bad: thrown', valid('throw new Error("n is " + data.n)'), /^merge\.cjs:3:48: n is 1$/],
    ['finds its result bad: listed', valid('return ["a", "", new Error("b")]'), /^a; b$/],
    ['finds its result bad: later', valid('return Promise.resolve("no n")'), /^no n$/],
  ])('%s', async (_, text, expected) => {
    expect(await told({ 'merge.cjs': text }, two)).toMatch(expected);
  });

  test.each([
    ['out.jsonl', '1\\n2\\n', '[1,2]'],
    ['out.yaml', 'a: 1', '"a: 1"'],
  ])('is told of %s what it can read of it', async (output, text, data) => {
    const merger = cjs(
      `fs.writeFileSync(out, '${text}')`,
      'exports.validateMergedData = (data) => JSON.stringify(data);',
    );
    expect(await told({ 'merge.cjs': merger }, two, { output })).toBe(data);
  });

  test.each(['', 'return true', 'return []', 'return null', 'return { valid: true }'])(
    'is not one whose validateMergedData says: %s',
    async (validate) => {
      expect(await told({ 'merge.cjs': valid(validate) }, two)).toBe('{"n": 1}');
    },
  );

  test.each([
    [
      'is no JavaScript',
      'merge.cjs',
      'exports.x = (',
      /^merger: merge\.cjs cannot be used: merge\.cjs:1: Unexpected end of input\.$/,
    ],
    [
      'exports something else',
      'merge.mjs',
      'export const merge = 1;',
      /it exports no function mergeSegments\(files/,
    ],
    [
      'imports what is not there',
      'merge.mjs',
      'import "left-pad";',
      /^merger: merge\.mjs cannot be used: Cannot find package 'left-pad' imported from merge\.mjs/,
    ],
  ])('because it %s: the segments are not at fault', async (_, name, text, expected) => {
    const failure = await run({ [name]: text }, two).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect((failure as UserError).message).toMatch(expected);
  });

  test('does not end in time: it is ended', async () => {
    const at = await printingHost({ time: 1000, memory: 100 });
    expect(await told({ 'merge.cjs': cjs('for (;;);') }, two, { at })).toMatch(
      /^it had not ended after 1 seconds, .* \(time\)$/,
    );
    expect(await readdir(at.host.tempDir)).toEqual([]);
  });

  test('does not end in the time of a try: it says so, and what the limit of a run is', async () => {
    const at = await printingHost({ time: 60_000, memory: 100 });
    expect(await told({ 'merge.cjs': cjs('for (;;);') }, two, { at, time: 1_000 })).toMatch(
      /^it had not ended after 1 seconds, which is as long as a try may take .* \(the limit of a run is 60 seconds\); .* \(time\)$/,
    );
  });

  test('takes too much memory: it is ended', async () => {
    const at = await printingHost({ time: 60_000, memory: 50 });
    const text = cjs('const all = []; for (;;) all.push(new Array(1000).fill({}));');
    expect(await told({ 'merge.cjs': text }, two, { at })).toBe(
      'it needs more than 50 MB of memory, which is the limit (memory)',
    );
  });
});
