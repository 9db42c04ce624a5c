/** What the child is asked to do, as JSON in the file that it is started with. */
export interface ChildRequest {
  /** The merger's file. */
  merger: string;
  /** What it merges, in this order. */
  files: readonly string[];
  /** Where it writes. */
  output: string;
  /** How `validateMergedData` is given the output: parsed, a list of its parsed lines, or as text. */
  data: 'json' | 'jsonl' | 'text';
  /** Where the answer is left. */
  answer: string;
}

/** What the child leaves: nothing where all went well; else in which part of the work it failed, and how. */
export type ChildAnswer = { at?: undefined } | { at: ChildPart; message: string; stack: string };

export type ChildPart = 'load' | 'merge' | 'validate';

/**
 * The child's program. It is a text, because node has to start it wherever the bundle is, and because a bundler would
 * take its `import` for one of its own. What the merger leaves running (a stream, a callback) is waited for.
 */
export const childProgram = `
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const { merger, files, output, data, answer } = JSON.parse(readFileSync(process.argv[1], 'utf8'));
const wordsOf = (error) => (error instanceof Error ? error.message : String(error?.message ?? error));
const leave = (said) => writeFileSync(answer, JSON.stringify(said));
const fail = (at, error) => {
  leave({ at, message: wordsOf(error), stack: error instanceof Error ? String(error.stack) : '' });
  process.exit(1);
};
const attempt = async (at, work) => {
  try {
    return await work();
  } catch (error) {
    fail(at, error);
  }
};

const loaded = await attempt('load', () => import(pathToFileURL(merger).href));
const exported = (name) => [loaded[name], loaded.default?.[name]].find((one) => typeof one === 'function');
const mergeSegments = exported('mergeSegments');
if (!mergeSegments) fail('load', 'it exports no function mergeSegments(files, outputFile)');
await attempt('merge', () => mergeSegments(files, output));

process.once('beforeExit', async () => {
  const validate = exported('validateMergedData');
  if (validate) {
    const [isRead, merged] = read();
    if (isRead) {
      const said = await attempt('validate', () => validate(merged));
      if (said === false) fail('validate', 'validateMergedData returned false');
      const problems = [said].flat().filter((one) => typeof one === 'string' ? one !== '' : one instanceof Error || one?.message);
      if (problems.length > 0) fail('validate', problems.slice(0, 10).map(wordsOf).join('; '));
    }
  }
  leave({});
});

// What cannot be read is told by who started this, with its line and column.
function read() {
  try {
    const text = readFileSync(output, 'utf8').replace(/^\\ufeff/, '');
    if (data === 'text') return [true, text];
    if (data === 'json') return [true, JSON.parse(text)];
    return [true, text.split('\\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line))];
  } catch {
    return [false];
  }
}
`;
