import { readFile } from 'node:fs/promises';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { JsonObject } from './description.js';
import { commitObject } from './graphql-statuses.js';
import { pullRequests, type PullRequestsWish } from './graphql-pulls.js';
import type { Wish } from './graphql-list.js';
import { resolving, reviewThreads } from './graphql-threads.js';
import { isAllowed, type Identity, type Permission } from './identity.js';
import type { LocalRepository } from './repository.js';
import type { Answer } from './route.js';

/** Who asks, and what there is to be asked about. */
export interface GraphqlCall {
  identity: Identity;
  find(fullName: string): LocalRepository | undefined;
  repositories: Iterable<LocalRepository>;
}

/** An answer, and what is wrong with the question: it does not fit GitHub's schema. */
export interface GraphqlAnswer {
  answer: Answer;
  faults: string[];
}

/** Carries out a query as GitHub's own schema, as far as extracted, has it. */
export async function answerGraphql(call: GraphqlCall, body: unknown): Promise<GraphqlAnswer> {
  const { query, variables = {} } = body as { query: string; variables?: JsonObject };
  const { graphql, GraphQLError } = await import('graphql');
  const refuse = (type: string, message: string) => new GraphQLError(message, { extensions: { type } });
  const { data, errors = [] } = await graphql({
    schema: await loadSchema(),
    source: query,
    variableValues: variables,
    rootValue: {
      ...resolving(call.repositories, call.identity, refuse),
      viewer: { login: call.identity.login, databaseId: call.identity.id },
      repository: ({ owner, name }: { owner: string; name: string }) => {
        const repository = call.find(`${owner}/${name}`);
        if (repository === undefined)
          throw refuse('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
        const need = (permission: Permission) => {
          // Anybody's token may ask about a public repository.
          if (repository.isPrivate && !isAllowed(call.identity, [[permission, 'read']]))
            throw refuse('FORBIDDEN', 'Resource not accessible by integration');
        };
        need('contents');
        const { mergeCommit, squash, rebase } = repository.settings;
        return {
          mergeCommitAllowed: mergeCommit,
          squashMergeAllowed: squash,
          rebaseMergeAllowed: rebase,
          object: ({ oid }: { oid: string }) => commitObject(repository, oid, need),
          pullRequest: ({ number }: { number: number }) => {
            need('pull-requests');
            const pull = repository.pulls.get(number);
            if (pull === undefined)
              throw refuse('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
            return {
              number,
              headRefOid: pull.headSha,
              reviewThreads: (wish: Wish) => reviewThreads(repository, pull, wish, call.identity),
            };
          },
          pullRequests: (wish: PullRequestsWish) => pullRequests(repository, wish, need),
        };
      },
    },
  });
  // GitHub's own refusals have a type, which it shows beside the message; anything else is the question's fault.
  const faults = errors.filter(({ extensions }) => extensions['type'] === undefined);
  return {
    answer: {
      status: 200,
      body: { ...(data !== undefined && { data }), ...(errors.length > 0 && { errors: errors.map(render) }) },
    },
    faults: faults.map(({ message }) => message),
  };
}

function render({ message, path, locations, extensions }: GraphQLError): JsonObject {
  return { type: extensions['type'], path, locations, message };
}

let schema: Promise<GraphQLSchema> | undefined;

// Read at the first question: most tests ask none.
async function loadSchema(): Promise<GraphQLSchema> {
  schema ??= Promise.all([
    import('graphql'),
    readFile(new URL('../github-schema.graphql', import.meta.url), 'utf8'),
  ]).then(([{ buildSchema }, text]) => buildSchema(text));
  return schema;
}
