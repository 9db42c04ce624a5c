import { pathBytes } from '../../git/path-text.js';
import type { PathReport } from '../../report/path.js';
import { textOfPath, type BoundariesReport } from '../report.js';
import { failingGroups } from './groups.js';
import { whatToDo, whyOf } from './words.js';

const rules = {
  owner: 'A file that another session owns was changed.',
  tie: 'A file was changed that several sessions own alike.',
  scope: 'A file was changed outside the scope that the commits declare.',
  unowned: 'A file was changed that no session owns.',
  reads: 'An import was added of a file that the session may not read.',
} as const;

/** GitHub refuses a file with more results than this. */
const most = 25_000;

/** What keeps the branch from passing, and imports that its session may not read, as SARIF 2.1.0 (OASIS). */
export function sarifOf(report: BoundariesReport): object {
  const files = failingGroups(report).flatMap((group) => {
    const advice = whatToDo({ ...group, files: group.files.slice(0, 1) }, report);
    return group.files.map((file) => result(group.kind, 'error', `${whyOf(file)} ${advice}`, file));
  });
  const level = report.policies.readViolations === 'fail' ? 'error' : 'warning';
  const reads = (report.reads ?? []).map((read) =>
    result('reads', level, `${read.specifier} is ${read.target.path}.`, read, {
      startLine: read.line,
      startColumn: read.column,
    }),
  );
  const described = Object.entries(rules).map(([id, text]) => ({ id, shortDescription: { text } }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'parallel-claude boundaries', rules: described } },
        // That of the parser which finds imports.
        columnKind: 'utf16CodeUnits',
        results: [...files, ...reads].slice(0, most),
      },
    ],
  };
}

function result(
  ruleId: string,
  level: 'error' | 'warning',
  text: string,
  path: PathReport,
  region: { startLine: number; startColumn?: number } = { startLine: 1 },
): object {
  const artifactLocation = { uri: uriOf(path), uriBaseId: '%SRCROOT%' };
  return {
    ruleId,
    level,
    message: { text: literal(text) },
    locations: [{ physicalLocation: { artifactLocation, region } }],
  };
}

/** Text of a message that holds no link and no placeholder, whatever a file is called (SARIF 2.1.0, 3.11.5 and 3.11.6). */
function literal(text: string): string {
  return text.replaceAll('](', '\\](').replace(/\{(\d+)\}/g, '{{$1}}');
}

/** A path as a relative URI, byte by byte. */
function uriOf(path: PathReport): string {
  return Array.from(pathBytes(textOfPath(path)), (byte) =>
    /[\w./~-]/.test(byte) ? byte : `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}
