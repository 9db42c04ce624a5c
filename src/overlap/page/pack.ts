import { visible } from '../../report/visible.js';
import { pressing, verdicts, type BranchReport, type OverlapReport, type PairReport } from '../report.js';
import { whatToDo } from '../show/advice.js';
import { reproduce } from '../show/reproduce.js';
import { meanings, places, plainWords } from '../show/words.js';
import type { Excerpts } from './excerpts.js';
import { webAddress } from './html.js';
import type { PageBranch, PageData, PageFile, PagePair } from './model.js';
import { verdictMarks } from './verdict-marks.js';

/** A report as the page's script reads it. The same report gives the same value. */
export function packReport(report: OverlapReport, excerpts: Excerpts): PageData {
  const placeOf = new Map(report.branches.map(({ ref }, place) => [ref, place]));
  const place = (ref: string): number => placeOf.get(ref) ?? -1;
  const texts = new Texts();
  const byRef = new Map(report.branches.map((branch) => [branch.ref, branch]));
  return {
    verdicts: verdicts.map((name) => ({
      name,
      meaning: meanings[name],
      mark: verdictMarks[name],
      presses: pressing.includes(name),
    })),
    branches: report.branches.map((branch) => packBranch(aboutOnly(report, [branch]), branch)),
    ...(report.subject !== undefined && { subject: place(report.subject) }),
    ...(report.plan && { planned: report.plan.waves.flat().map(place) }),
    pairs: report.pairs.map((pair): PagePair => {
      const both = [pair.a, pair.b].flatMap((ref) => byRef.get(ref) ?? []);
      const [a, b] = [place(pair.a), place(pair.b)];
      return [
        a,
        b,
        verdicts.indexOf(pair.verdict),
        ...texts.of(sayings(aboutOnly(report, both), pair)),
        packFiles(pair, texts),
      ];
    }),
    texts: texts.all,
    excerpts: Object.fromEntries([...excerpts.pairs].map(([index, files]) => [index, [...files]])),
  };
}

/** The same report with fewer branches, so that looking one up takes no longer in a report of a thousand. */
function aboutOnly(report: OverlapReport, branches: BranchReport[]): OverlapReport {
  return { ...report, branches };
}

function packBranch(report: OverlapReport, { ref, sha, base, pullRequest }: BranchReport): PageBranch {
  const commands = reproduce(report, [ref]);
  const url = pullRequest && webAddress(pullRequest.url);
  return {
    ref,
    name: visible(ref),
    sha: sha.slice(0, 12),
    compared: base === 'clean',
    ...(pullRequest && {
      pullRequest: {
        number: pullRequest.number,
        title: visible(pullRequest.title),
        author: visible(pullRequest.author),
        draft: pullRequest.draft,
        ...(url !== undefined && { url }),
      },
    }),
    ...(commands !== undefined && { commands: commands.split('\n') }),
  };
}

/** Why, where and what to do, for people to read; empty where there is nothing to say. */
export function sayings(
  report: OverlapReport,
  pair: PairReport,
): [why: string, where: string, advice: string] {
  return [
    visible(pair.reason ?? ''),
    places(pair, report.subject ?? pair.a, plainWords),
    whatToDo(report, pair, report.subject, plainWords),
  ];
}

function packFiles({ files }: PairReport, texts: Texts): PageFile[] {
  return files.map(({ path, kind, a, b }) => [
    texts.place(visible(path)),
    texts.place(visible(kind)),
    a.flat(),
    b.flat(),
  ]);
}

/** Texts that come again and again, each once. */
class Texts {
  readonly all: string[] = [];
  private readonly places = new Map<string, number>();

  /** The place of a text; -1 for an empty one. */
  place(text: string): number {
    if (text === '') return -1;
    const known = this.places.get(text) ?? this.all.length;
    if (known === this.all.length) this.all.push(text);
    this.places.set(text, known);
    return known;
  }

  of([x, y, z]: [string, string, string]): [number, number, number] {
    return [this.place(x), this.place(y), this.place(z)];
  }
}
