import type { JsonObject } from './description.js';
import { renderCheckRun } from './render.js';
import type { CheckRun } from './repository.js';
import { invalid, notFound, page, type Answer, type Call, type Route } from './route.js';

const repo = '/repos/{owner}/{repo}';

/** Check runs, which only an App may write. */
export const checkRoutes: readonly Route[] = [
  {
    operation: `POST ${repo}/check-runs`,
    needs: [['checks', 'write']],
    answer: async (call) => {
      const refused = refuse(call);
      if (refused) return refused;
      const headSha = call.body['head_sha'] as string;
      if ((await call.repository.resolve(headSha)) === null)
        return invalid('CheckRun', 'head_sha', `No commit found for SHA: ${headSha}`);
      const name = call.body['name'] as string;
      const run = call.repository.addCheckRun({ name, headSha, app: appOf(call) });
      apply(run, call.body);
      return { status: 201, body: renderCheckRun(run) };
    },
  },
  {
    operation: `PATCH ${repo}/check-runs/{check_run_id}`,
    needs: [['checks', 'write']],
    answer: (call) => {
      const run = find(call);
      if (run === undefined) return notFound;
      const refused = refuse(call);
      if (refused) return refused;
      if (run.app !== appOf(call))
        return {
          status: 403,
          body: {
            message: 'Invalid app_id `1` - check run can only be modified by the GitHub App that created it.',
          },
        };
      apply(run, call.body);
      return { status: 200, body: renderCheckRun(run) };
    },
  },
  {
    operation: `GET ${repo}/check-runs/{check_run_id}/annotations`,
    needs: [['checks', 'read']],
    answer: (call) => {
      const run = find(call);
      if (run === undefined) return notFound;
      return page(call, run.annotations, (one) => ({
        start_column: null,
        end_column: null,
        title: null,
        raw_details: null,
        blob_href: 'https://github.example/',
        ...one,
      }));
    },
  },
  {
    operation: `GET ${repo}/commits/{ref}/check-runs`,
    needs: [['checks', 'read']],
    answer: async (call) => {
      const sha = await call.repository.resolve(call.params['ref'] ?? '');
      const name = call.query.get('check_name');
      const status = call.query.get('status');
      const runs = call.repository.checkRuns
        .filter((run) => run.headSha === sha)
        .filter((run) => name === null || run.name === name)
        .filter((run) => status === null || run.status === status);
      const latest = new Map(runs.map((run) => [`${run.app}\0${run.name}`, run]));
      const chosen = call.query.get('filter') === 'all' ? runs : [...latest.values()];
      return page(call, chosen, renderCheckRun, (check_runs) => ({ total_count: chosen.length, check_runs }));
    },
  },
];

function find({ repository, params }: Call): CheckRun | undefined {
  return repository.checkRuns.find((run) => run.id === Number(params['check_run_id']));
}

/** GITHUB_TOKEN speaks for the App `github-actions`; the bot of an App is called after it. */
function appOf({ identity }: Call): string {
  return identity.login.replace(/\[bot\]$/, '');
}

/** What GitHub refuses although its description allows it. */
function refuse({ body, identity }: Call): Answer | undefined {
  if (identity.type !== 'Bot')
    return { status: 403, body: { message: 'You must authenticate via a GitHub App.' } };
  if (body['status'] === 'completed' && body['conclusion'] === undefined)
    return invalid('CheckRun', 'conclusion', 'conclusion is required when the status is completed');
  const output = body['output'] as { summary?: string; annotations?: JsonObject[] } | undefined;
  if ((output?.summary ?? '').length > 65_535)
    return invalid('CheckRun', 'summary', 'Only 65535 characters are allowed');
  const annotations = output?.annotations ?? [];
  if (annotations.length > 50)
    return invalid('CheckRun', 'annotations', 'No more than 50 annotations are allowed');
  for (const one of annotations)
    if ((one['end_line'] as number) < (one['start_line'] as number) || (one['start_line'] as number) < 1)
      return invalid(
        'CheckRun',
        'annotations',
        'end_line must not be before start_line, which is at least 1',
      );
  return undefined;
}

function apply(run: CheckRun, body: JsonObject): void {
  const output = body['output'] as (Partial<CheckRun['output']> & { annotations?: JsonObject[] }) | undefined;
  if (output !== undefined) {
    const { annotations, ...said } = output;
    Object.assign(run.output, said);
    // An update adds annotations to those already there.
    run.annotations.push(...(annotations ?? []));
  }
  run.name = (body['name'] as string | undefined) ?? run.name;
  run.detailsUrl = (body['details_url'] as string | undefined) ?? run.detailsUrl;
  run.externalId = (body['external_id'] as string | undefined) ?? run.externalId;
  run.conclusion = (body['conclusion'] as string | undefined) ?? run.conclusion;
  run.status =
    body['conclusion'] === undefined ? ((body['status'] as string | undefined) ?? run.status) : 'completed';
}
