import { counted, enumerate, plainWords, type Words } from '../../report/words.js';
import { tieAdvice } from '../explain.js';
import type { BoundariesReport, Failure, FileReport } from '../report.js';
import { scopeTrailer } from '../scope.js';
import { failingGroups, sharedGroups, type Group } from './groups.js';

/** The result in one sentence: what keeps the branch from passing, or that nothing does. */
export function headline(report: BoundariesReport, words: Words = plainWords): string {
  const reasons = failures(report, words);
  if (reasons.length > 0) return sentence(reasons.join('; '));
  if (report.files.length === 0) return 'Changes nothing.';
  return `Changes only what it may: ${passing(report, words)}.`;
}

function failures(report: BoundariesReport, words: Words): string[] {
  const subject = report.head ? 'the branch' : 'this';
  const clauses: Record<Failure, () => string> = {
    violation: () => `changes ${enumerate(changedGroups(report, words), 5)}`,
    unowned: () => `changes ${ofNobody(report.files.filter(isUnowned).length)}`,
    session: () => `${subject} is of no session`,
    reads: () => importsOf(report, words),
    unread: () => `the imports of ${files(report.unread?.length ?? 0)} could not be read`,
  };
  return report.failures.map((failure) => clauses[failure]());
}

function changedGroups(report: BoundariesReport, words: Words): string[] {
  return failingGroups(report)
    .filter(({ kind }) => kind !== 'unowned')
    .map((group) => whose(group, words));
}

/** How many files, and whose: `2 files of server`. */
export function whose({ kind, owners, files: { length } }: Group, words: Words = plainWords): string {
  const names = owners.map((owner) => words.name(owner));
  switch (kind) {
    case 'owner':
      return `${files(length)} of ${names.join()}`;
    case 'shared':
      return `${files(length)} that ${names.join()} shares`;
    case 'tie':
      return `${files(length)} that ${enumerate(names)} own alike`;
    case 'scope':
      return `${files(length)} outside the scope its commits declare`;
    case 'unowned':
      return ofNobody(length);
  }
}

function passing({ counts, session, files: all }: BoundariesReport, words: Words): string {
  const own = session ? `${files(counts.own)} of ${words.name(session.name)}` : '';
  const parts = [
    counts.own > 0 ? own : '',
    counts.shared > 0 ? `${files(counts.shared)} that others share` : '',
    counts.exception > 0 ? `${files(counts.exception)} by exception` : '',
    counts.unowned > 0 ? ofNobody(all.filter(isUnowned).length) : '',
  ];
  return enumerate(
    parts.filter((part) => part !== ''),
    4,
  );
}

/** Why the verdict on a file is what it is: one sentence that begins with its path. */
export function whyOf(file: FileReport, words: Words = plainWords): string {
  return `${words.name(file.path)}: ${words.text(file.reason)}.`;
}

/** What to do about files that keep a branch from passing: one sentence or two. */
export function whatToDo(
  { kind, owners, people, files: { length } }: Group,
  report: BoundariesReport,
  words: Words = plainWords,
): string {
  const them = length === 1 ? 'it' : 'them';
  const config = words.name(report.config);
  const takeOut = report.head ? `take ${them} out of the branch` : `take ${them} out of this commit`;
  switch (kind) {
    case 'owner': {
      const owner = words.name(owners.join());
      const asked = people.length > 0 ? ` (${enumerate(people.map((login) => words.person(login)))})` : '';
      return `Leave ${them} to ${owner}${asked}: ${takeOut} and ask there for the change.`;
    }
    case 'tie':
      return `Say in ${config} whose ${length === 1 ? 'it is' : 'they are'}: ${tieAdvice}.`;
    case 'scope':
      return sentence(
        `${takeOut}, or write the commits again without the trailer ${scopeTrailer} that leaves ${them} out`,
      );
    case 'unowned':
      return `Give ${them} to a session in ${config}, on ${words.name(report.base.ref)}, or ${takeOut}.`;
    case 'shared':
      return '';
  }
}

/** What keeps a branch from passing without being about one file, and what to do: a sentence or two each. */
export function otherFailures(report: BoundariesReport, words: Words = plainWords): string[] {
  const { failures: found } = report;
  return [
    ...(found.includes('session') ? [ofNoSession(report, words)] : []),
    ...(found.includes('reads') || found.includes('unread') ? imports(report, words) : []),
  ];
}

/** What is worth a look although it keeps nothing from passing: a sentence or two each. */
export function asides(report: BoundariesReport, words: Words = plainWords): string[] {
  const { policies, session, failures: found, files: all } = report;
  const unowned = all.filter(isUnowned);
  return [
    ...(!session && policies.unknownSession === 'warn' && all.length > 0 ? [ofNoSession(report, words)] : []),
    ...flagged(report, words),
    ...sharedGroups(report).map((group) => {
      const note = group.note === undefined ? '' : ` Its note: ${words.text(group.note)}`;
      return `Changes ${whose(group, words)}: ${names(group.files, words)}.${note}`;
    }),
    ...(policies.unowned === 'warn' && unowned.length > 0
      ? [`Changes ${ofNobody(unowned.length)}: ${names(unowned, words)}.`]
      : []),
    ...(found.includes('reads') || found.includes('unread') ? [] : imports(report, words)),
    ...latest(
      report.exceptions.map(
        ({ glob, by, reason }) => `${words.person(by)} allows ${words.name(glob)}: ${words.text(reason)}.`,
      ),
    ),
    ...latest(
      report.voidExceptions.map(
        ({ line, by, why }) =>
          `No exception, ${words.name(line)} by ${words.person(by)}: ${words.text(why)}.`,
      ),
    ),
  ];
}

/** Anybody may comment as often as they like: the last ten, and how many stand before them. */
function latest(lines: readonly string[]): string[] {
  const before = lines.length - 10;
  return before > 0
    ? [`${before} earlier comments like the next are in the report.`, ...lines.slice(-10)]
    : [...lines];
}

function ofNoSession({ config, head }: BoundariesReport, words: Words): string {
  const branch = head ? `The branch ${words.name(head.ref)}` : 'The branch';
  return `${branch} is of no session: nothing in ${words.name(config)} matches its name, its labels or its author, so nothing is its own. Rename it as a session's branches are named, or give its pull request a session's label.`;
}

function flagged(report: BoundariesReport, words: Words): string[] {
  const of = (why: BoundariesReport['flagged'][number]['why']) =>
    report.flagged.filter((flag) => flag.why === why);
  const [config, workflows, outside] = [of('config'), of('workflows'), of('outside')];
  return [
    ...(config.length > 0
      ? [
          `Changes the rules in ${words.name(report.config)}: look at them well. Until they are merged, those of ${words.name(report.base.ref)} count.`,
        ]
      : []),
    ...(workflows.length > 0 ? [`Changes what runs in CI: ${names(workflows, words)}.`] : []),
    ...(outside.length > 0 ? [`Has a link that leads out of the repository: ${names(outside, words)}.`] : []),
  ];
}

function imports(report: BoundariesReport, words: Words): string[] {
  const { reads = [], unread = [] } = report;
  const some = reads.map(
    ({ path, line, target }) => `${words.name(path)} line ${line} imports ${words.name(target.path)}`,
  );
  return [
    ...(reads.length > 0 ? [`${sentence(importsOf(report, words))} ${enumerate(some, 5)}.`] : []),
    ...unread
      .slice(0, 5)
      .map(({ path, reason }) => `What ${words.name(path)} imports is not known: ${words.text(reason)}.`),
    ...(unread.length > 5 ? [`What ${unread.length - 5} more files import is not known either.`] : []),
  ];
}

function importsOf({ reads = [], session }: BoundariesReport, words: Words): string {
  return `adds ${counted(reads.length, 'import', 'imports')} of what ${words.name(session?.name ?? '')} may not read`;
}

/** A few paths, and how many more. */
export function names(paths: readonly { path: string }[], words: Words = plainWords): string {
  return enumerate(paths.map(({ path }) => words.name(path)));
}

function isUnowned({ verdict }: FileReport): boolean {
  return verdict === 'unowned';
}

function ofNobody(count: number): string {
  return `${files(count)} that no session owns`;
}

function files(count: number): string {
  return counted(count, 'file', 'files');
}

function sentence(text: string): string {
  // A name that begins a sentence stays as it is.
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
