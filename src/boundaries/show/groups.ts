import type { BoundariesReport, FileReport } from '../report.js';
import type { Cause } from '../verdict.js';

/** Files that ask for the same thing. */
export interface Group {
  /** Why they are here. `shared` and `unowned` need not fail. */
  kind: Cause | 'unowned' | 'shared';
  /** The sessions whose files these are, or that would both have them. */
  owners: string[];
  /** What the owner wants others to know. */
  note?: string;
  /** Logins whom one can ask. */
  people: string[];
  files: FileReport[];
}

/** The files that keep a branch from passing, by whose they are, in the report's order. */
export function failingGroups({ files }: BoundariesReport): Group[] {
  return groups(files.filter(({ fails }) => fails));
}

/** The files that others share with the branch, by whose they are, in the report's order. */
export function sharedGroups({ files }: BoundariesReport): Group[] {
  return groups(files.filter(({ verdict }) => verdict === 'shared'));
}

function groups(files: readonly FileReport[]): Group[] {
  const found = new Map<string, Group>();
  for (const file of files) {
    const kind = file.cause ?? (file.verdict === 'shared' ? 'shared' : 'unowned');
    // What the commits gave up is theirs to explain, whoever owns it.
    const rules = kind === 'scope' ? [] : file.rules;
    const owners = rules.map(({ session }) => session);
    const key = [kind, ...owners].join(' ');
    const group = found.get(key);
    if (group) {
      group.files.push(file);
      continue;
    }
    const note = rules.length === 1 ? rules[0]?.note : undefined;
    const people = [...new Set(rules.flatMap((rule) => rule.people ?? []))];
    found.set(key, { kind, owners, people, files: [file], ...(note !== undefined && { note }) });
  }
  return [...found.values()];
}
