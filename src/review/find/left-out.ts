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

/** Formats in which nobody writes source, by the ends of their names. */
const formats = [
  'png|jpe?g|gif|webp|avif|heic|ico|icns|bmp|tiff?|psd|xcf|sketch|fig',
  'mp3|mp4|m4a|m4v|mov|avi|mkv|webm|og[gav]|opus|wav|flac|aac|midi?|blend|fbx|glb',
  'woff2?|ttf|otf|ttc|eot',
  'zip|gz|tgz|bz2|xz|zst|lz4|br|7z|rar|tar|jar|war|nupkg|whl|gem|crate|deb|rpm|dmg|iso|apk|aab|ipa',
  'pdf|docx?|xlsx?|pptx?|od[tsp]',
  'exe|dll|so|dylib|o|a|lib|class|pyc|wasm',
  'bin|dat|db|sqlite3?|mo|npy|npz|parquet|avro|h5|onnx|safetensors',
];
const textless = new RegExp(`\\.(${formats.join('|')})$`, 'i');

/** Bytes; nobody writes a file as long as this by hand, and no model reads it. */
export const largestFile = 1_000_000;

/** What is known about a file before it is read. */
export interface FileFacts {
  path: string;
  isSubmodule: boolean;
  /** Git compares no lines of it: one NUL byte is enough. */
  isBinary: boolean;
  /** It had lines at base, whatever its name. */
  wasText: boolean;
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
  return ({ path, isSubmodule, isBinary, wasText, size, attribute, wasGenerated }) => {
    const because = (reason: NotReviewed['reason'], detail: string): NotReviewed => ({
      path,
      reason,
      detail,
    });
    if (isSubmodule) return because('binary', 'a submodule');
    if (isBinary && !wasText && textless.test(path)) return because('binary', 'no text');
    if (isIgnored(path)) return because('ignored', 'its name is among the ignored');
    if (size > largestFile) return because('too-large', `${size} bytes; at most ${largestFile} are read`);
    if (!isWanted(path)) {
      if (attribute !== undefined) return because('ignored', `.gitattributes at base: ${attribute}`);
      if (wasGenerated) return because('ignored', 'it says that it is generated');
    }
    // For all that is known it may be source.
    if (isBinary)
      return because(
        'unreadable',
        'git compares no lines of it, as of UTF-16 or around a NUL byte: save it as UTF-8, or name it in ignore',
      );
    return undefined;
  };
}

/** Whether a text says, where generators say it, that nobody wrote it by hand. */
export function saysGenerated(text: string): boolean {
  const head = text.slice(0, 1000).split('\n').slice(0, 10).join('\n');
  return /@generated\b|\bdo not edit\b|\bauto-?generated\b/i.test(head);
}
