import { LineCounter, parseDocument } from 'yaml';
import type { YAMLError } from 'yaml';
import { shorten, visible } from '../report/visible.js';
import { toValue } from './value.js';
import type { Problem, Value } from './value.js';

/** Where something stands in a text: both from 1, the column in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

export interface Document {
  /** Absent where the text holds nothing or is not YAML. */
  root?: Value;
  problems: Problem[];
  /** The place of an offset. */
  position: (offset: number) => Place;
}

const longestText = 1_048_576;

const inQuotes = 'put the value in quotes';

/** The parser's complaint in our words where it is one that people meet, else its own. */
function explain(error: YAMLError, text: string): string {
  const [start, end] = error.pos;
  const source = shorten(visible(text.slice(start, end)), 60);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'a tab indents this line; YAML allows only spaces: replace it by spaces';
    case 'TAG_RESOLVE_FAILED':
      return `\`${source}\` is read as a YAML tag, because it starts with !; ${inQuotes}`;
    case 'RESOURCE_EXHAUSTION':
      return 'values are nested too deeply';
    case 'MULTIPLE_DOCS':
      return 'a second document starts here; allowed is one: remove the line ---';
    case 'BAD_SCALAR_START':
      return `${error.message}; ${inQuotes}`;
    default:
      return error.message;
  }
}

/** Reads YAML 1.2 (core schema). Never throws and never hangs, whatever the text. */
export function readDocument(text: string): Document {
  const lines = new LineCounter();
  const position = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // A byte order mark is no part of the first line.
  const content = text.replace(/^\ufeff/, '');
  if (content.length > longestText) {
    const message = `the file has ${content.length} characters; allowed are ${longestText}`;
    return { problems: [{ offset: 0, message }], position };
  }
  const parsed = parseDocument(content, {
    version: '1.2',
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
    // The parser compares every key with every other; `toValue` looks for duplicates in linear time.
    uniqueKeys: false,
    logLevel: 'error',
  });
  const problems: Problem[] = [...parsed.errors, ...parsed.warnings].map((error) => ({
    offset: error.pos[0],
    message: explain(error, content),
  }));
  if (problems.length > 0) return { problems, position };
  return parsed.contents === null
    ? { problems, position }
    : { root: toValue(parsed.contents, problems), problems, position };
}
