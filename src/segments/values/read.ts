import { CsvDocument } from './csv-document.js';
import type { Format } from './format.js';
import { JsonDocument } from './json-document.js';
import { JsonLinesDocument } from './json-lines.js';
import type { Document } from './value.js';

/** A file as it was found, and what people know it by: branch and path. */
export interface Source {
  readonly name: string;
  readonly format: Format;
  readonly bytes: Buffer;
}

/**
 * The document that a file holds. Throws a ValueProblem that says where the file is not what its format allows. The bytes
 * are kept, not copied, and may not change afterwards.
 */
export async function read({ name, format, bytes }: Source): Promise<Document> {
  switch (format) {
    case 'json':
      return new JsonDocument(name, bytes);
    case 'jsonl':
      return new JsonLinesDocument(name, bytes);
    case 'csv':
      return new CsvDocument(name, bytes);
    case 'yaml': {
      // Large, and few need it.
      const { YamlDocument } = await import('./yaml-document.js');
      return new YamlDocument(name, bytes);
    }
  }
}
