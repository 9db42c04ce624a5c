import { writeCsv } from './csv-write.js';
import { writeJsonLines } from './json-lines-write.js';
import { writeJson } from './json-write.js';
import type { Merged } from './merge.js';

/**
 * The output's bytes, in pages of about 1 MB, so that no text holds all of it (but for YAML, which comes as one page).
 * Throws a ValueProblem where YAML cannot hold the values.
 */
export async function* write({ root, format, indent, documents }: Merged): AsyncGenerator<Buffer> {
  switch (format) {
    case 'json':
      yield* writeJson(root, indent);
      break;
    case 'jsonl':
      yield* writeJsonLines(root);
      break;
    case 'csv':
      yield* writeCsv(root, documents);
      break;
    case 'yaml': {
      // Large, and few need it.
      const { writeYaml } = await import('./yaml-write.js');
      yield* writeYaml(root, indent);
    }
  }
}
