import { renderStatus } from './render.js';
import { invalid, type Route } from './route.js';

const repo = '/repos/{owner}/{repo}';
const longest = 140;

/** Commit statuses; they are read by GraphQL. */
export const statusRoutes: readonly Route[] = [
  {
    operation: `POST ${repo}/statuses/{sha}`,
    needs: [['statuses', 'write']],
    answer: async ({ repository, params, body }) => {
      const sha = params['sha'] ?? '';
      const {
        state,
        context,
        description,
        target_url: targetUrl,
      } = body as Record<string, string | undefined>;
      if ((await repository.resolve(sha)) === null)
        return { status: 422, body: { message: `No commit found for SHA: ${sha}` } };
      if (Array.from(description ?? '').length > longest)
        return invalid('Status', 'description', `description is too long (maximum is ${longest} characters)`);
      const said = { description: description ?? null, targetUrl: targetUrl ?? null };
      const status = repository.setStatus(sha, context ?? 'default', state ?? '', said);
      return { status: 201, body: renderStatus(status) };
    },
  },
];
