import type { Annotation } from '../report/annotations.js';
import { shorten } from '../report/visible.js';
import type { GitHub } from './client.js';
import { GitHubError } from './errors.js';
import { fitBody, summaryLimit } from './fit-body.js';

/** A verdict on a commit, shown beside its other checks. */
export interface Check {
  name: string;
  headSha: string;
  conclusion: 'success' | 'failure' | 'neutral' | 'action_required';
  title: string;
  /** Markdown renderings, best first; the first that GitHub takes is shown. */
  summary: readonly string[];
  /** What the summary's last line says where even the last rendering is too long. */
  rest: string;
  annotations: readonly Annotation[];
  detailsUrl?: string;
}

/** GitHub's own limits, in its documentation of check runs. */
const annotationsPerRequest = 50;
const titleLimit = 255;
// 64 KB, and a character may take four bytes.
const messageLimit = 16_000;

/** By this a check run of ours is told from another tool's of the same name. */
export const externalId = 'parallel-claude';

interface Existing {
  id: number;
  external_id: string | null;
  conclusion: string | null;
  details_url: string | null;
  output: { title: string | null; summary: string | null; annotations_count: number };
}

/**
 * Publishes a completed check run. One of ours with the same name on the same commit is brought up to date, unless it
 * has annotations that are not wanted any more: GitHub cannot take those back, so a new run then stands in its place.
 * @throws {GitHubError}
 */
export async function publishCheck(
  github: GitHub,
  check: Check,
): Promise<'created' | 'updated' | 'unchanged'> {
  const wanted = check.annotations.map(toGitHub);
  const output = { title: check.title, summary: fitBody(check.summary, check.rest, summaryLimit) };
  const fields = {
    name: check.name,
    external_id: externalId,
    status: 'completed' as const,
    conclusion: check.conclusion,
    ...(check.detailsUrl !== undefined && { details_url: check.detailsUrl }),
  };
  const existing = await findReusable(github, check, wanted);
  if (existing !== undefined) {
    const missing = wanted.slice(existing.output.annotations_count);
    if (missing.length === 0 && isCurrent(existing, check, output)) return 'unchanged';
    const updated = await tryUpdate(github, existing.id, { ...fields, output }, missing);
    if (updated) return 'updated';
  }
  const first = wanted.slice(0, annotationsPerRequest);
  const created = await github.call('publish a check run', (rest, repo) =>
    rest.checks.create({
      ...repo,
      ...fields,
      head_sha: check.headSha,
      output: { ...output, annotations: first },
    }),
  );
  await append(github, created.id, { ...fields, output }, wanted.slice(annotationsPerRequest));
  return 'created';
}

type Wanted = ReturnType<typeof toGitHub>;
interface Fields {
  name: string;
  external_id: string;
  status: 'completed';
  conclusion: Check['conclusion'];
  details_url?: string;
  output: { title: string; summary: string };
}

/** The latest run of ours whose annotations are the first of those wanted. */
async function findReusable(
  github: GitHub,
  check: Check,
  wanted: readonly Wanted[],
): Promise<Existing | undefined> {
  const { check_runs: runs } = await github.call('read check runs', (rest, repo) =>
    rest.checks.listForRef({ ...repo, ref: check.headSha, check_name: check.name, per_page: 100 }),
  );
  const ours: Existing | undefined = runs.find((run) => run.external_id === externalId);
  if (ours === undefined || ours.output.annotations_count === 0) return ours;
  const published = await github.list('read check runs', (rest, page) =>
    rest.checks.listAnnotations({ ...page, check_run_id: ours.id }),
  );
  const isStart = published.every((one, index) => {
    const other = wanted[index];
    return other !== undefined && annotationKeys.every((key) => one[key] === other[key]);
  });
  return isStart ? ours : undefined;
}

const annotationKeys = [
  'path',
  'start_line',
  'end_line',
  'annotation_level',
  'title',
  'message',
] as const satisfies readonly (keyof Wanted)[];

function isCurrent(existing: Existing, check: Check, output: Fields['output']): boolean {
  return (
    existing.conclusion === check.conclusion &&
    existing.output.title === output.title &&
    existing.output.summary === output.summary &&
    (check.detailsUrl === undefined || existing.details_url === check.detailsUrl)
  );
}

/** False where the run turns out to be another App's. */
async function tryUpdate(
  github: GitHub,
  id: number,
  fields: Fields,
  missing: readonly Wanted[],
): Promise<boolean> {
  try {
    await update(github, id, fields, missing.slice(0, annotationsPerRequest));
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 403 || error.status === 404)) return false;
    throw error;
  }
  await append(github, id, fields, missing.slice(annotationsPerRequest));
  return true;
}

/** Each update adds its annotations to those already there. */
async function append(
  github: GitHub,
  id: number,
  fields: Fields,
  annotations: readonly Wanted[],
): Promise<void> {
  for (let at = 0; at < annotations.length; at += annotationsPerRequest)
    await update(github, id, fields, annotations.slice(at, at + annotationsPerRequest));
}

async function update(
  github: GitHub,
  id: number,
  fields: Fields,
  annotations: readonly Wanted[],
): Promise<void> {
  await github.call('publish a check run', (rest, repo) =>
    rest.checks.update({
      ...repo,
      ...fields,
      check_run_id: id,
      output: { ...fields.output, annotations: [...annotations] },
    }),
  );
}

function toGitHub(annotation: Annotation) {
  return {
    path: annotation.path,
    start_line: annotation.startLine,
    end_line: annotation.endLine,
    annotation_level: annotation.level,
    title: shorten(annotation.title, titleLimit),
    message: shorten(annotation.message, messageLimit),
  };
}
