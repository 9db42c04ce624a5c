// Writes test/support/github-schema.graphql: of GitHub's own GraphQL schema, only the fields the tests use.
import { writeFileSync } from 'node:fs';
import { schema } from '@octokit/graphql-schema';
import { buildASTSchema, parse, print, specifiedScalarTypes, visit } from 'graphql';

/** By object type; all their arguments come along, and all of the scalars, enums, unions and inputs they name. */
const used = {
  Query: ['repository', 'viewer'],
  Mutation: ['resolveReviewThread', 'unresolveReviewThread'],
  App: ['slug'],
  CheckRun: ['checkSuite', 'conclusion', 'externalId', 'name', 'startedAt', 'status'],
  CheckSuite: ['app', 'workflowRun'],
  Commit: ['oid', 'status', 'statusCheckRollup'],
  GitObject: ['oid'],
  PageInfo: ['endCursor', 'hasNextPage'],
  PullRequest: ['commits', 'headRefOid', 'number', 'reviewThreads'],
  PullRequestCommit: ['commit'],
  PullRequestCommitConnection: ['nodes'],
  PullRequestConnection: ['nodes', 'pageInfo'],
  PullRequestReviewComment: ['body', 'fullDatabaseId', 'url', 'viewerDidAuthor'],
  PullRequestReviewCommentConnection: ['nodes', 'totalCount'],
  PullRequestReviewThread: [
    'comments',
    'id',
    'isOutdated',
    'isResolved',
    'line',
    'path',
    'resolvedBy',
    'subjectType',
    'viewerCanResolve',
  ],
  PullRequestReviewThreadConnection: ['nodes', 'pageInfo'],
  Repository: [
    'mergeCommitAllowed',
    'object',
    'pullRequest',
    'pullRequests',
    'rebaseMergeAllowed',
    'squashMergeAllowed',
  ],
  ResolveReviewThreadPayload: ['thread'],
  Status: ['context'],
  StatusCheckRollup: ['contexts'],
  StatusCheckRollupContextConnection: ['nodes', 'pageInfo'],
  StatusContext: ['context', 'createdAt', 'description', 'state'],
  UnresolveReviewThreadPayload: ['thread'],
  User: ['databaseId', 'login'],
  Workflow: ['name'],
  WorkflowRun: ['databaseId', 'event', 'workflow'],
};

const { definitions } = parse(schema.idl, { noLocation: true });
const builtIn = new Set(specifiedScalarTypes.map(({ name }) => name));

const bare = (node) => ({ ...node, description: undefined, directives: [] });

function typeNamed(name) {
  const type = definitions.find((one) => one.name?.value === name);
  if (type === undefined) throw new Error(`GitHub's schema has no type ${name}.`);
  return type;
}

function fieldOf(type, name) {
  const field = type.fields.find((one) => one.name.value === name);
  if (field === undefined) throw new Error(`GitHub's schema has no ${type.name.value}.${name}.`);
  if (field.directives.some((directive) => directive.name.value === 'deprecated'))
    throw new Error(`GitHub gives up ${type.name.value}.${name}: use what its schema names instead.`);
  return { ...bare(field), arguments: field.arguments.map(bare) };
}

function objectOf(name, fields) {
  const type = typeNamed(name);
  const interfaces = type.interfaces.filter((one) => one.name.value in used);
  return { ...bare(type), interfaces, fields: fields.map((field) => fieldOf(type, field)) };
}

/** A type that is no object, whole. */
function wholeOf(name) {
  const type = bare(typeNamed(name));
  if (type.kind === 'ObjectTypeDefinition') throw new Error(`Say which fields of ${name} are used.`);
  return {
    ...type,
    ...(type.fields && { fields: type.fields.map(bare) }),
    ...(type.values && { values: type.values.map(bare) }),
  };
}

const kept = new Map(Object.entries(used).map(([name, fields]) => [name, objectOf(name, fields)]));
// A map goes on over what is added to it meanwhile.
for (const definition of kept.values())
  visit(definition, {
    NamedType: ({ name: { value: name } }) => {
      if (!builtIn.has(name) && !kept.has(name)) kept.set(name, wholeOf(name));
    },
  });

const extract = { kind: 'Document', definitions: [...kept.values()] };
// Throws where something kept needs what is not.
buildASTSchema(extract);
writeFileSync(
  new URL('../test/support/github-schema.graphql', import.meta.url),
  `# Made by scripts/extract-github-schema.mjs from @octokit/graphql-schema.\n${print(extract)}\n`,
);
