import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NamedFile } from '../../../src/segments/combine.js';
import { nodeProgram, type Limits } from '../../../src/segments/merger/child.js';
import type { Times } from '../../../src/segments/merger/patience.js';
import { runMerger, type MergerHost, type Ran } from '../../../src/segments/merger/run-merger.js';
import { recordingHost } from '../../git/host.js';
import { tempDir } from '../../support/git.js';

/** A host for mergers that keeps what they print. */
export interface PrintingHost extends MergerHost {
  printed: string[];
}

/**
 * @param limits of a run; and of the tries where one comes to them, which are short, and a minute together, if not given.
 * @param env what our own process has, and a merger must not.
 */
export async function printingHost(
  limits?: Limits & Partial<Times>,
  env: Record<string, string> = {},
): Promise<PrintingHost> {
  const printed: string[] = [];
  const print = (message: string) => void printed.push(message);
  const host = {
    ...(await recordingHost(env)),
    log: { debug: print, info: print, warning: print, error: print },
  };
  return {
    host,
    node: nodeProgram(process),
    printed,
    ...(limits && { limits: { tryTime: 2_000, searchTime: 60_000, ...limits } }),
  };
}

/** The segment `staging/NAME` of the branch claude/NAME. */
export function file(name: string, text: string): NamedFile {
  return { path: `staging/${name}`, name: `claude/${name}:staging/${name}`, bytes: Buffer.from(text) };
}

/** Runs a merger that is the first of `files`, which are what base holds. */
export async function run(
  files: Readonly<Record<string, string>>,
  segments: readonly NamedFile[],
  { at, output = 'out/data.json', time }: { at?: MergerHost; output?: string; time?: number } = {},
): Promise<Ran> {
  const root = await tempDir('base');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const [path = ''] = Object.keys(files);
  return runMerger(at ?? (await printingHost()), { root, path, output }, segments, time);
}

/** The output that a merger made, as text, or why it made none. */
export async function told(...call: Parameters<typeof run>): Promise<string> {
  const ran = await run(...call);
  return 'bytes' in ran
    ? ran.bytes.toString()
    : `${ran.failure}${ran.limit ? ` (${ran.limit})` : ''}${ran.canBlame ? '' : ' (not for a segment)'}`;
}
