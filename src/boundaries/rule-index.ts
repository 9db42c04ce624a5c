import type { Placed, SessionConfig } from '../config/config.js';
import { UserError } from '../config/error.js';
import { alternativesOf, takesOut, type Alternative } from '../config/globs.js';

/** One glob of a session's `owns`. */
export interface Rule extends Placed {
  session: SessionConfig;
  /** Its place among the session's globs, from 0. */
  index: number;
  takesOut: boolean;
}

/** A rule that matches a path, by the longest literal prefix of those alternatives that do. */
export interface Match {
  rule: Rule;
  prefix: string;
}

/** A part that may match files of one folder and extension, or surely matches all of them. */
interface Candidate {
  part: Part;
  isCertain: boolean;
}

/** One alternative of a rule's glob. */
interface Part extends Match, Alternative {
  certain: Candidate;
  uncertain: Candidate;
}

/** What is known about one folder. */
interface Folder {
  candidates: readonly Candidate[];
  /** Only where some ask for an extension. */
  byExtension: Map<string, readonly Candidate[]> | undefined;
}

const mostParts = 50_000;

/**
 * The rules of all sessions, found by path. What they say about a folder is worked out once for all files in it that
 * have one extension; a part that asks for more than that is asked about each path.
 */
export class RuleIndex {
  readonly rules: readonly Rule[];
  private readonly parts: readonly Part[];
  /** By the first part of a path: only those that may match below it. */
  private readonly partsBelow = new Map<string, readonly Part[]>();
  private readonly folders = new Map<string, Folder>();

  /** Throws a UserError where braces stand for more than 50,000 globs in all. */
  constructor(sessions: readonly SessionConfig[]) {
    const bySession = sessions.map((session) => rulesOf(session));
    this.rules = bySession.flat();
    this.parts = partsOfAll(bySession);
  }

  /** Every rule that matches a path: session by session, and within one the later rule first. */
  matches(path: string): Match[] {
    return this.select(path, (part, last) => part.rule !== last.rule);
  }

  /** The rule of each session that decides about a path, its last that matches; in the sessions' order. */
  deciding(path: string): Match[] {
    return this.select(path, (part, last) => part.rule.session !== last.rule.session);
  }

  /** The folders in a folder that rules name before any wildcard; each with the slash at its end. */
  foldersIn(path: string): string[] {
    return this.parts.map(({ folder }) => folder).filter((folder) => folder.startsWith(`${path}/`));
  }

  private select(path: string, isOther: (part: Part, last: Match) => boolean): Match[] {
    const found: Match[] = [];
    let last: Match | undefined;
    for (const { part, isCertain } of this.candidatesFor(path)) {
      if (last && !isOther(part, last)) continue;
      if (isCertain || part.matches(path)) found.push((last = part));
    }
    return found;
  }

  private candidatesFor(path: string): readonly Candidate[] {
    const nameAt = path.lastIndexOf('/') + 1;
    const { candidates, byExtension } = this.folder(path.slice(0, nameAt));
    if (!byExtension) return candidates;
    const dot = path.lastIndexOf('.');
    const extension = dot < nameAt ? '' : path.slice(dot);
    let found = byExtension.get(extension);
    if (!found) {
      found = candidates.filter(({ part }) => (part.extension ?? extension) === extension);
      byExtension.set(extension, found);
    }
    return found;
  }

  private folder(path: string): Folder {
    let folder = this.folders.get(path);
    if (!folder) {
      const candidates: Candidate[] = [];
      for (const part of this.below(path)) {
        if (part.reaches(path)) candidates.push(part.anyName ? part.certain : part.uncertain);
      }
      const byExtension = candidates.some(({ part }) => part.extension !== undefined) ? new Map() : undefined;
      this.folders.set(path, (folder = { candidates, byExtension }));
    }
    return folder;
  }

  private below(folder: string): readonly Part[] {
    const first = folder.slice(0, folder.indexOf('/') + 1);
    let parts = this.partsBelow.get(first);
    if (!parts) {
      parts = this.parts.filter((part) => part.folder === '' || part.folder.startsWith(first));
      this.partsBelow.set(first, parts);
    }
    return parts;
  }
}

function rulesOf(session: SessionConfig): Rule[] {
  return session.owns.map((glob, index) => ({ ...glob, session, index, takesOut: takesOut(glob.text) }));
}

function partsOfAll(bySession: readonly Rule[][]): Part[] {
  const parts: Part[] = [];
  for (const rules of bySession) {
    const own: Part[] = [];
    for (const rule of rules) {
      own.push(...partsOf(rule));
      if (parts.length + own.length > mostParts) {
        throw new UserError(
          `line ${rule.line}, column ${rule.column}: up to here the braces in globs stand for more than ${mostParts} globs in all; use fewer`,
        );
      }
    }
    for (const part of own.sort(laterFirst)) parts.push(part);
  }
  return parts;
}

function partsOf(rule: Rule): Part[] {
  return alternativesOf(rule.text).map((alternative) => {
    const part: Omit<Part, 'certain' | 'uncertain'> = { rule, ...alternative };
    // The same two objects for all folders.
    return Object.assign(part, {
      certain: { part: part as Part, isCertain: true },
      uncertain: { part: part as Part, isCertain: false },
    });
  });
}

/** Within a session the later rule first, and of one rule the alternative with the longer prefix. */
function laterFirst(one: Part, other: Part): number {
  return other.rule.index - one.rule.index || other.prefix.length - one.prefix.length;
}
