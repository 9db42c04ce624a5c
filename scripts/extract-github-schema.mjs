// Writes test/support/github-schema.graphql: of GitHub's own GraphQL schema, only the fields the tests use.
import { writeFileSync } from 'node:fs';
import { schema } from '@octokit/graphql-schema';
import { buildASTSchema, parse, print } from 'graphql';

/** By type; all their arguments come along. */
const used = {
  Query: ['repository', 'viewer'],
  Repository: ['mergeCommitAllowed', 'rebaseMergeAllowed', 'squashMergeAllowed'],
  User: ['databaseId', 'login'],
};

const { definitions } = parse(schema.idl, { noLocation: true });

const bare = (node) => ({ ...node, description: undefined, directives: [] });

function fieldOf(type, name) {
  const field = type.fields.find((one) => one.name.value === name);
  if (field === undefined) throw new Error(`GitHub's schema has no ${type.name.value}.${name}.`);
  if (field.directives.some((directive) => directive.name.value === 'deprecated'))
    throw new Error(`GitHub gives up ${type.name.value}.${name}: use what its schema names instead.`);
  return { ...bare(field), arguments: field.arguments.map(bare) };
}

const extract = {
  kind: 'Document',
  definitions: Object.entries(used).map(([name, fields]) => {
    const type = definitions.find((one) => one.kind === 'ObjectTypeDefinition' && one.name.value === name);
    if (type === undefined) throw new Error(`GitHub's schema has no type ${name}.`);
    return { ...bare(type), interfaces: [], fields: fields.map((field) => fieldOf(type, field)) };
  }),
};
// Throws where a kept field needs a type that is not kept.
buildASTSchema(extract);
writeFileSync(
  new URL('../test/support/github-schema.graphql', import.meta.url),
  `# Made by scripts/extract-github-schema.mjs from @octokit/graphql-schema.\n${print(extract)}\n`,
);
