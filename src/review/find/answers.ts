import { shorten, visible } from '../../report/visible.js';
import { severities, type Category, type Finding, type Severity } from '../finding.js';
import type { Chunk } from './chunks.js';
import { longestLine } from './excerpt.js';
import { shown } from './fence.js';
import { redactFinding, type Redact } from './redact.js';

/** What a chunk's question is answered with. */
export interface FoundAnswer {
  findings: {
    category: Category;
    severity: Severity;
    path: string;
    line: number;
    endLine: number;
    title: string;
    body: string;
    quote: string;
    suggestion: string | null;
  }[];
}

/** JSON Schema of {@link FoundAnswer} with these categories. */
export function foundSchema(focus: readonly Category[]): Record<string, unknown> {
  return listOf('findings', {
    category: { type: 'string', enum: focus },
    severity: { type: 'string', enum: severities },
    path: { type: 'string' },
    line: { type: 'integer' },
    endLine: { type: 'integer' },
    title: { type: 'string' },
    body: { type: 'string' },
    quote: { type: 'string' },
    suggestion: { type: ['string', 'null'] },
  });
}

/** What the question to refute findings is answered with; `finding` counts from 1. */
export interface VerdictAnswer {
  verdicts: { finding: number; refuted: boolean; reason: string }[];
}

/** JSON Schema of {@link VerdictAnswer}. */
export const verdictSchema: Record<string, unknown> = listOf('verdicts', {
  finding: { type: 'integer' },
  refuted: { type: 'boolean' },
  reason: { type: 'string' },
});

function listOf(name: string, properties: Record<string, unknown>): Record<string, unknown> {
  const object = (inner: Record<string, unknown>) => ({
    type: 'object',
    properties: inner,
    required: Object.keys(inner),
    additionalProperties: false,
  });
  return object({ [name]: { type: 'array', items: object(properties) } });
}

/** A chunk that has more says the same too often. */
const mostFindings = 30;
/** Characters. */
const longest = { title: 200, body: 3000, quote: 2000, suggestion: 3000 };

/**
 * The findings that an answer holds, the worst first and no more than anybody reads, and how many more there were. What is
 * about a file that the model was not shown is left out; a line that the file does not have is not believed; texts are
 * cut where they are longer than anybody reads.
 * @param redact takes secrets out before anything is cut, as it may not know the half of one.
 */
export function findingsIn(
  { findings }: FoundAnswer,
  { excerpts }: Chunk,
  redact: Redact,
): { findings: Finding[]; more: number } {
  // A path with characters that hide is shown with these written out.
  const shownAs = new Map(
    excerpts.flatMap(({ of }) => [of.file.path, visible(of.file.path)].map((path) => [path, of])),
  );
  // macOS writes accents as characters of their own, and a model need not.
  const composed = new Map([...shownAs].map(([path, of]) => [path.normalize(), of]));
  const all = findings
    .flatMap((found): Finding[] => {
      const { category, severity, line, endLine, title, body, quote, suggestion } = found;
      const file = shownAs.get(found.path) ?? composed.get(found.path.normalize());
      const heading = title.replace(/\s+/g, ' ').trim();
      if (!file || heading === '') return [];
      const isLine = line >= 1 && line <= file.after.length;
      const last = Math.min(endLine, file.after.length);
      return [
        {
          category,
          severity,
          path: file.file.path,
          ...(isLine && { line, ...(last > line && { endLine: last }) }),
          title: heading,
          body: body.trim(),
          ...(isLine &&
            suggestion !== null &&
            suggestion.length <= longest.suggestion &&
            file.after.slice(line - 1, Math.max(line, last)).every(isShownAsItIs) && { suggestion }),
          ...(quote.trim() !== '' && { quote }),
        },
      ];
    })
    .sort(bySeverity);
  const kept = all.slice(0, mostFindings).map((finding) => shortened(redactFinding(finding, redact)));
  return { findings: kept, more: all.length - kept.length };
}

function shortened({ title, body, quote, ...rest }: Finding): Finding {
  return {
    ...rest,
    title: shorten(title, longest.title),
    body: shorten(body, longest.body),
    ...(quote !== undefined && { quote: shorten(quote, longest.quote) }),
  };
}

/** What the model saw in another form it cannot write anew. */
function isShownAsItIs(line: string): boolean {
  return line.length <= longestLine && shown(line) === line;
}

/** The worst first. */
export function bySeverity(a: Finding, b: Finding): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity);
}

/** The findings that were not refuted. */
export function standing(findings: readonly Finding[], { verdicts }: VerdictAnswer): Finding[] {
  const refuted = new Set(verdicts.filter((verdict) => verdict.refuted).map(({ finding }) => finding));
  return findings.filter((_, index) => !refuted.has(index + 1));
}
