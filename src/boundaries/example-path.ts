import { alternativesOf, type Alternative } from '../config/globs.js';

/** Paths that a glob matches: one for each of its alternatives for which one is found. */
export function examplePaths(glob: string): string[] {
  return alternativesOf(glob).flatMap((alternative) => examplePath(alternative) ?? []);
}

function examplePath({ glob, matches }: Alternative): string | undefined {
  // Any letter stands for what is not said; a class that leaves it out gets another.
  return ['x', '0', 'Z', '-'].map((filler) => fill(glob, filler)).find(matches);
}

function fill(glob: string, filler: string): string {
  const token = /\\(.)|\[(?:\[:\w+:\]|([!^])?\\?(.)(?:\[:\w+:\]|\\.|[^\]\\])*)\]|\*+|\?/gsu;
  return glob.replace(token, (_, escaped?: string, negation?: string, member?: string) => {
    if (escaped !== undefined) return escaped;
    return negation === undefined ? (member ?? filler) : filler;
  });
}
