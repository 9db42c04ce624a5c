import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionMetadata, ActionReference } from '@actions/languageservice/action';
import { validate } from '@actions/languageservice/validate';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';

let documents = 0;

/**
 * Returns what GitHub's own language service says against the workflow `text`, each as `line: message`.
 * Inputs given to our actions are checked against their `action.yml` in this checkout, others' are not.
 */
export async function findings(text: string): Promise<string[]> {
  // The service asks for the metadata of published actions only, so ours get the name they are published by.
  const published = text.replace(/(\buses:\s*)\.\/([\w-]+)/g, '$1org/parallel-claude/$2@v1');
  // It also remembers what it said about a name, so every document has one of its own.
  const name = `file:///.github/workflows/${String(documents++)}.yml`;
  const diagnostics = await validate(TextDocument.create(name, 'yaml', 0, published), {
    actionsMetadataProvider: { fetchActionMetadata: (action) => Promise.resolve(metadata(action)) },
  });
  return diagnostics.map(
    ({ range, message }) =>
      `${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
  );
}

/** `undefined` where there is no such action; without inputs where its inputs are not ours to know. */
function metadata({ owner, name, path }: ActionReference): ActionMetadata | undefined {
  if (`${owner}/${name}` !== 'org/parallel-claude') return { name, description: '' };
  const file = join(process.cwd(), path ?? '', 'action.yml');
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as ActionMetadata) : undefined;
}
