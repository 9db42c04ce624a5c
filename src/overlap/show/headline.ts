import { leavesFilesAside } from './asides.js';
import type { BranchReport, OverlapReport, PairReport } from '../report.js';
import { counted, enumerate } from '../../report/words.js';
import { branchOf, label, otherOf, places, plainWords, type Words } from './words.js';

/** The branches besides the subject that could not be judged at all. */
export function unknownBranches(report: OverlapReport): BranchReport[] {
  return report.branches.filter(({ ref, base }) => base === 'unknown' && ref !== report.subject);
}

/** The result in one sentence: what merges, then what does not, then what nobody knows. */
export function headline(report: OverlapReport, words: Words = plainWords): string {
  return report.subject === undefined
    ? headlineOfAll(report, words)
    : headlineOf(report, report.subject, words);
}

function headlineOf(report: OverlapReport, ref: string, words: Words): string {
  const base = words.name(report.base.ref);
  const subject = branchOf(report, ref);
  if (!subject) return `${words.name(ref)} was not compared.`;
  if (subject.base === 'merged') return `Already part of ${base}: there is nothing to compare.`;
  if (subject.base === 'conflict') {
    const files = enumerate((subject.files ?? []).map(({ path }) => words.name(path)));
    return `Conflicts with ${base}${files === '' ? '' : ` in ${files}`}.`;
  }
  const unknown = unknownBranches(report);
  const total = Object.values(report.counts).reduce((sum, count) => sum + count, 0) + unknown.length;
  if (subject.base === 'unknown') return `Whether this merges into ${base} could not be determined.`;
  if (total === 0)
    return `Merges cleanly into ${base}${aside(report)}; there is no other branch to compare with.`;

  const having = (verdict: PairReport['verdict']) => report.pairs.filter((pair) => pair.verdict === verdict);
  const others = (pairs: readonly PairReport[]) =>
    enumerate(pairs.map((pair) => label(report, otherOf(pair, ref), words)));
  const [conflict, ordered, lines] = [having('conflict'), having('ordered'), having('lines')];
  const lost = [
    ...having('unknown').map((pair) => otherOf(pair, ref)),
    ...unknown.map((branch) => branch.ref),
  ].map((name) => label(report, name, words));
  const clean = total - conflict.length - ordered.length - lost.length;

  const clauses: string[] = [];
  if (clean > 0) clauses.push(`merges cleanly with ${portion(clean, total)}${aside(report)}`);
  if (conflict.length > 0) clauses.push(`conflicts with ${others(conflict)}${only(conflict, ref, words)}`);
  if (ordered.length > 0) clauses.push(`merges with ${others(ordered)} in one order only`);
  if (lost.length > 0) clauses.push(`could not be compared with ${enumerate(lost)}`);
  if (lines.length > 0) clauses.push(`comes close to ${others(lines)}${only(lines, ref, words)}`);
  return sentence(clauses);
}

/** Where a single pair meets; several are told apart in the table. */
function only(pairs: readonly PairReport[], ref: string, words: Words): string {
  const [pair] = pairs;
  const where = pairs.length === 1 && pair ? places(pair, ref, words) : '';
  return where === '' ? '' : ` in ${where}`;
}

function portion(part: number, total: number): string {
  if (part < total) return `${part} of ${counted(total, 'branch', 'branches')}`;
  return total === 1 ? 'the only other branch' : `all ${total} branches`;
}

function headlineOfAll(report: OverlapReport, words: Words): string {
  const base = words.name(report.base.ref);
  const branches = report.branches.filter((branch) => branch.base !== 'merged');
  if (branches.length === 0) return 'There are no branches to compare.';
  const { conflict, ordered, unknown } = report.counts;
  const refused = branches.filter((branch) => branch.base === 'conflict').length;
  const lost = unknownBranches(report).length;
  const clauses: string[] = [];
  if (conflict > 0) clauses.push(counted(conflict, 'pair conflicts', 'pairs conflict'));
  if (ordered > 0) clauses.push(counted(ordered, 'pair merges', 'pairs merge') + ' in one order only');
  if (refused > 0) clauses.push(`${counted(refused, 'branch conflicts', 'branches conflict')} with ${base}`);
  if (unknown > 0) clauses.push(`${counted(unknown, 'pair', 'pairs')} could not be determined`);
  if (lost > 0) clauses.push(`${counted(lost, 'branch', 'branches')} could not be compared`);
  if (clauses.length > 0)
    return `${counted(branches.length, 'branch', 'branches')}: ${enumerate(clauses, 5)}.`;
  if (branches.length === 1) return `The only branch merges cleanly into ${base}${aside(report)}.`;
  return `All ${branches.length} branches merge cleanly into ${base} and with each other${aside(report)}.`;
}

function aside(report: OverlapReport): string {
  return leavesFilesAside(report) ? ', ignored files aside' : '';
}

function sentence(clauses: readonly string[]): string {
  const text = clauses.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
