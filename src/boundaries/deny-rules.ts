import type { SessionConfig } from '../config/config.js';
import { alternativesOf, takesOut, type Alternative } from '../config/globs.js';
import { shorten, visible } from '../report/visible.js';
import { OwnershipMap } from './ownership.js';

/** Permission rules for a session's Claude Code settings. */
export interface DenyRules {
  /** As it stands in a settings file. */
  settings: { permissions: { deny: string[] } };
  /** What the rules do not hold although CI does, a sentence each. */
  notes: string[];
}

/**
 * Rules that refuse a session's edits of what other sessions own exclusively. `Edit` covers every tool that edits
 * files; a path after `/` starts at the project's root and is read as .gitignore does
 * (https://code.claude.com/docs/en/permissions, "Read and Edit"). A deny rule has no exceptions: where a glob also
 * covers what the session may change, rules stand for the folders and files of the tree that it may not.
 * @param own the session's name.
 * @param tree the paths of the tree.
 */
export function denyRules(
  sessions: readonly SessionConfig[],
  own: string,
  tree: readonly string[],
): DenyRules {
  const ground = survey(sessions, own, tree);
  const deny = new Set<string>();
  const notes: string[] = [];
  for (const session of sessions) {
    if (session.name === own || session.access === 'shared') continue;
    for (const [index, { text }] of session.owns.entries()) {
      if (takesOut(text)) continue;
      const later = session.owns.slice(index + 1).filter((one) => takesOut(one.text));
      const exceptions = later.flatMap((one) => alternativesOf(one.text));
      for (const area of alternativesOf(text)) {
        const { rules, isPartial } = rulesFor(area, exceptions, ground);
        for (const rule of rules) deny.add(`Edit(/${rule})`);
        if (isPartial) notes.push(noteOn(area, session.name, own, rules.length));
      }
    }
  }
  return { settings: { permissions: { deny: [...deny] } }, notes };
}

/** What the session may change. */
interface Ground {
  tree: readonly string[];
  mayChange: (path: string) => boolean;
  /** The files of the tree that it may change, and every folder that holds one. */
  free: ReadonlySet<string>;
  /** What may come to be the session's own, or is shared. */
  open: readonly Alternative[];
}

function survey(sessions: readonly SessionConfig[], own: string, tree: readonly string[]): Ground {
  const ownership = new OwnershipMap(sessions);
  const isOpen = ({ name, access }: SessionConfig): boolean => name === own || access === 'shared';
  const mayChange = (path: string): boolean => {
    const owner = ownership.ownerOf(path);
    return owner.state === 'unowned' || (owner.state === 'owned' && isOpen(owner.rule.session));
  };
  const globs = sessions.filter(isOpen).flatMap(({ owns }) => owns.filter(({ text }) => !takesOut(text)));
  return {
    tree,
    mayChange,
    free: new Set(tree.filter(mayChange).flatMap((path) => [path, ...foldersOf(path)])),
    open: globs.flatMap(({ text }) => alternativesOf(text)),
  };
}

// More would drown the settings.
const mostRules = 300;

function rulesFor(
  area: Alternative,
  exceptions: readonly Alternative[],
  ground: Ground,
): { rules: string[]; isPartial: boolean } {
  // Of two globs the longer prefix wins: only such an area can lie inside this one.
  const within = ground.open.filter(
    ({ prefix }) => prefix.length > area.prefix.length && prefix.startsWith(area.prefix),
  );
  const holes = [...within, ...exceptions].map(({ prefix }) => prefix);
  const whole = ignorePattern(area.glob);
  const isWhole = holes.every((hole) => !mayMeet(hole, area.prefix)) && !refusesAny(whole, ground.free);
  if (isWhole) return { rules: [whole], isPartial: false };
  const files = ground.tree.filter((path) => area.matches(path) && !ground.mayChange(path));
  const isClosed = (folder: string): boolean =>
    area.allBelow &&
    `${folder}/`.startsWith(area.folder) &&
    !ground.free.has(folder) &&
    holes.every((hole) => !mayMeet(hole, `${folder}/`));
  // The topmost folder says it for all below it.
  const rules = new Set(
    files.map((path) => {
      const folder = foldersOf(path).find(isClosed);
      return folder === undefined ? literally(path) : `${literally(folder)}/**`;
    }),
  );
  return { rules: rules.size > mostRules ? [] : [...rules], isPartial: true };
}

/** Whether names that start with the one may also start with the other. */
function mayMeet(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** Whether a .gitignore pattern also covers one of these; with a folder it covers all that is in it. */
function refusesAny(pattern: string, paths: ReadonlySet<string>): boolean {
  const [read] = alternativesOf(pattern);
  for (const path of paths) if (read && path.startsWith(read.prefix) && read.matches(path)) return true;
  return false;
}

/**
 * A glob as .gitignore writes it, which covers at least as much: it has no braces and no named classes, and what might
 * end the rule or have a meaning of its own there stands as `?`.
 */
function ignorePattern(glob: string): string {
  const parts = glob.match(/\\.|\[[!^]?\]?(?:\[:\w+:\]|\\.|[^\]])*\]|\*+|[^]/gsu) ?? [];
  const pattern = parts.map((part) => {
    if (part.startsWith('*')) return part;
    if (part.length > 1 && part.startsWith('[')) return '?';
    return part === '?' ? part : literally(part.length > 1 ? part.replace(/^\\/, '') : part);
  });
  return (
    pattern
      .join('')
      .replace(/\/{2,}/g, '/')
      // Stars cross folders only where they are a whole part.
      .replace(/(?<=[^/*])\*{2,}|\*{2,}(?=[^/*])|\*{3,}/g, '*')
  );
}

function literally(path: string): string {
  return path.replace(/[\p{Cc}\p{Cs}\\*?[\]{}():!#"'`]|^\s|\s$/gu, '?');
}

/** The folders that a path stands in, topmost first. */
function foldersOf(path: string): string[] {
  return path
    .split('/')
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join('/'));
}

function noteOn({ glob }: Alternative, owner: string, own: string, rules: number): string {
  const [area, who, me] = [glob, owner, own].map((name) => shorten(visible(name), 60));
  return rules === 0
    ? `Nothing here refuses edits of ${area} of ${who}: no rule holds it without what ${me} may change; the hook and CI do.`
    : `Rules hold what is there now of ${area} of ${who}, where ${me} may change other files; of what is new there only the hook and CI know.`;
}
