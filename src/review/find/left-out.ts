import { compileGlobs } from '../../config/globs.js';
import type { NotReviewed } from '../finding.js';

/** Files that tools write or that others wrote, by their names; a glob with `!` in the input `ignore` takes one back. */
export const ignoredByDefault: readonly string[] = [
  '**/{package-lock,npm-shrinkwrap}.json',
  '**/{yarn,bun,Cargo,poetry,uv,composer,Gemfile,Podfile,flake,mix,pubspec,gradle}.lock',
  '**/{bun.lockb,pnpm-lock.yaml,go.sum,Package.resolved,packages.lock.json,Pipfile.lock,pdm.lock}',
  '**/{vendor,node_modules,third_party,bower_components}/**',
  '**/*.{min.js,min.css,map,snap,pb.go}',
  '**/*_pb2{,_grpc}.py',
];

/** Bytes; nobody writes a file as long as this by hand, and no model reads it. */
export const largestFile = 1_000_000;

/** What is known about a file before it is read. */
export interface FileFacts {
  path: string;
  isSubmodule: boolean;
  /** It has no lines, as git compares it. */
  isBinary: boolean;
  /** Bytes at head. */
  size: number;
  /** What base's .gitattributes say: `linguist-generated`, `linguist-vendored`. */
  attribute?: string | undefined;
  /** It said so already at base, so that whoever vouched for base vouches for it. */
  wasGenerated: boolean;
}

/**
 * Why a file is left out of a review; undefined where it is not.
 * @param ignore globs beside {@link ignoredByDefault}, in order.
 * @throws {UserError} for a bad glob.
 */
export function leftOutBy(ignore: readonly string[]): (facts: FileFacts) => NotReviewed | undefined {
  const isIgnored = compileGlobs([...ignoredByDefault, ...ignore], 'ignore');
  // Whoever takes a file back wants to see it, whatever else says no.
  const isWanted = compileGlobs(
    ignore.map((glob) => (glob.startsWith('!') ? glob.slice(1) : `!${glob}`)),
    'ignore',
  );
  return ({ path, isSubmodule, isBinary, size, attribute, wasGenerated }) => {
    const because = (reason: NotReviewed['reason'], detail: string): NotReviewed => ({
      path,
      reason,
      detail,
    });
    if (isSubmodule) return because('binary', 'a submodule');
    if (isBinary) return because('binary', 'no text');
    if (isIgnored(path)) return because('ignored', 'its name is among the ignored');
    if (size > largestFile) return because('too-large', `${size} bytes; at most ${largestFile} are read`);
    if (isWanted(path)) return undefined;
    if (attribute !== undefined) return because('ignored', `.gitattributes at base: ${attribute}`);
    if (wasGenerated) return because('ignored', 'it says that it is generated');
    return undefined;
  };
}

/** Whether a text says, where generators say it, that nobody wrote it by hand. */
export function saysGenerated(text: string): boolean {
  const head = text.slice(0, 1000).split('\n').slice(0, 10).join('\n');
  return /@generated\b|\bdo not edit\b|\bauto-?generated\b/i.test(head);
}
