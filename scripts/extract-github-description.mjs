// Writes test/support/github-description.json: of GitHub's own description of its API, only what the tests use.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const operations = [
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/branches',
  'GET /repos/{owner}/{repo}/branches/{branch}',
  'GET /repos/{owner}/{repo}/git/ref/{ref}',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
  'GET /repos/{owner}/{repo}/pulls',
  'POST /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'PATCH /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies',
  'GET /repos/{owner}/{repo}/pulls/comments',
  'GET /repos/{owner}/{repo}/pulls/comments/{comment_id}',
  'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}',
  'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}',
  'GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions',
  'POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions',
  'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}',
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
  'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/labels',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/labels',
  'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
  'GET /repos/{owner}/{repo}/labels/{name}',
  'POST /repos/{owner}/{repo}/labels',
  'POST /repos/{owner}/{repo}/check-runs',
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations',
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
  'POST /repos/{owner}/{repo}/statuses/{sha}',
  'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
  'POST /repos/{owner}/{repo}/dispatches',
  'POST /repos/{owner}/{repo}/git/commits',
];

const source = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
const description = JSON.parse(readFileSync(source, 'utf8'));
const schemas = {};

/** A schema as ajv reads it: without prose, `nullable` spelt out, references pointing at `schemas`. */
function schema(node) {
  if (Array.isArray(node)) return node.map(schema);
  if (node === null || typeof node !== 'object') return node;
  if (node.$ref !== undefined) return { $ref: `#/schemas/${keep(node.$ref)}` };
  const result = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties') result[key] = mapValues(value, schema);
    // GitHub writes oneOf where alternatives overlap, so only "at least one" can be checked.
    else if (key === 'oneOf') result.anyOf = schema(value);
    else if (keptKeys.has(key)) result[key] = literal.has(key) ? value : schema(value);
  }
  return node.nullable === true ? { anyOf: [result, { type: 'null' }] } : result;
}

const literal = new Set(['enum', 'const', 'default', 'required', 'type', 'format', 'pattern']);
const keptKeys = new Set([
  ...literal,
  'items',
  'anyOf',
  'allOf',
  'not',
  'additionalProperties',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
]);

function keep(reference) {
  const name = reference.split('/').at(-1);
  if (!(name in schemas)) {
    schemas[name] = null;
    schemas[name] = schema(resolve(reference));
  }
  return name;
}

function resolve(reference) {
  return reference
    .slice(2)
    .split('/')
    .reduce((node, key) => node[key.replaceAll('~1', '/').replaceAll('~0', '~')], description);
}

const follow = (node) => (node.$ref === undefined ? node : resolve(node.$ref));
const mapValues = (object, map) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
const json = (node) => node?.content?.['application/json']?.schema;

function extract(operation) {
  const [method, path] = operation.split(' ');
  const node = description.paths[path]?.[method.toLowerCase()];
  if (node === undefined) throw new Error(`GitHub's description has no ${operation}.`);
  const parameters = (node.parameters ?? []).map(follow);
  const body = json(node.requestBody);
  return {
    query: Object.fromEntries(
      parameters.filter((one) => one.in === 'query').map((one) => [one.name, schema(one.schema)]),
    ),
    ...(body && { body: schema(body), bodyRequired: node.requestBody.required === true }),
    responses: mapValues(node.responses, (response) => {
      const content = json(follow(response));
      return content ? schema(content) : null;
    }),
  };
}

const extracted = Object.fromEntries(operations.map((operation) => [operation, extract(operation)]));
// GitHub answers null for the repository of a deleted fork, though its description does not say so.
for (const name of ['pull-request', 'pull-request-simple']) {
  const head = schemas[name].properties.head.properties;
  head.repo = { anyOf: [head.repo, { type: 'null' }] };
}
// Nor for the line of a comment on a file, or on a line that has changed since.
const comment = schemas['pull-request-review-comment'].properties;
comment.line = { anyOf: [comment.line, { type: 'null' }] };
const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
const target = new URL('../test/support/github-description.json', import.meta.url);
writeFileSync(
  target,
  JSON.stringify({ version: description.info.version, operations: extracted, schemas: sorted }, null, 1) +
    '\n',
);
