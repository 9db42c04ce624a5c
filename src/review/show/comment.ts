import { codeBlock, details, escapeMarkdown } from '../../report/markdown.js';
import { inertCode, splitBlocks, untrustedTitle, within } from '../../report/untrusted-markdown.js';
import { shorten } from '../../report/visible.js';
import type { Anchor } from '../anchor.js';
import { writeMarker, type Marker } from '../marker.js';
import { textLines, type Placed } from '../place.js';
import { badge, placeCode } from './words.js';

/** Characters of a finding's text that everybody sees, and that one may unfold. */
const seen = 1_000;
const folded = 4_000;
/** Lines of a suggestion, and that it takes the place of: more is better read than applied at a click. */
const mostSuggested = 15;
/** Lines that a comment quotes where the diff does not show them. */
const mostQuoted = 10;

/** The comment that says a finding, with its marker. */
export function renderComment(placed: Placed, marker: Marker, anchor: Anchor): string {
  const { finding } = placed;
  const { shown, rest } = splitBlocks(finding.body, seen);
  const more = within(rest, folded);
  const parts = [
    writeMarker(marker),
    `**${badge(finding.severity, finding.category)}: ${untrustedTitle(shorten(finding.title, 200))}**`,
    ...whereItIs(placed, anchor),
    ...shown,
    ...(more.length > 0 ? [details('More', more.join('\n\n'))] : []),
    ...suggestionFor(placed, anchor),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What that comment becomes once the finding is fixed. */
export function renderFixed(body: string, marker: Marker): string {
  return struckOut(body, { ...marker, state: 'fixed' }, 'Fixed since.');
}

/** What that comment becomes once somebody said that the finding is none, or none to be mended. */
export function renderDismissed(body: string, marker: Marker, { by, reason }: Dismissal): string {
  const why = reason === '' ? '' : `: ${shorten(reason, 200)}`;
  const text = escapeMarkdown(`Dismissed by @${by}${why}`);
  return struckOut(body, { ...marker, state: 'dismissed', by, reason }, text);
}

/** What says so of a finding that has no comment of its own. */
export function renderNote(marker: Marker, dismissal: Dismissal): string {
  const where = `In ${placeCode(marker.identity)}. No review says it again, unless this comment is deleted; the check counts it until the next one.`;
  return `${renderDismissed('', marker, dismissal)}\n${where}\n`;
}

/** Who dismissed a finding (a login), and why. */
export interface Dismissal {
  by: string;
  reason: string;
}

/** What it said stays to be read. */
function struckOut(body: string, marker: Marker, why: string): string {
  const title = untrustedTitle(shorten(marker.identity.title, 200));
  const said = body.split(/\r?\n/).slice(1).join('\n').trim();
  const line = `~~${badge(marker.severity, marker.identity.category)}: ${title}~~ ${why}`;
  const parts = [writeMarker(marker), line, ...(said === '' ? [] : [details('What it said', said)])];
  return `${parts.join('\n\n')}\n`;
}

/** Said only where the comment does not stand at all of its lines. */
function whereItIs({ lines, code: quoted }: Placed, anchor: Anchor): string[] {
  if (
    !lines ||
    (anchor.kind === 'inline' && anchor.lines.from === lines.from && anchor.lines.to === lines.to)
  )
    return [];
  const place = lines.from === lines.to ? `Line ${lines.from}` : `Lines ${lines.from} to ${lines.to}`;
  if (anchor.kind === 'inline') return [`_${place}._`];
  const quotedLines = textLines(quoted).slice(0, mostQuoted);
  const excerpt = quotedLines.map((line) => shorten(line, 200)).join('\n');
  return [`_${place}, which the diff does not show:_`, codeBlock('text', inertCode(excerpt))];
}

/** A block that GitHub applies at a click, where it surely stands at the right lines; else a block to read. */
function suggestionFor({ finding, lines, code: current, isExact }: Placed, anchor: Anchor): string[] {
  const { suggestion } = finding;
  if (suggestion === undefined) return [];
  const text = textLines(suggestion).join('\n');
  const isWhole =
    anchor.kind === 'inline' && lines?.from === anchor.lines.from && lines.to === anchor.lines.to;
  const isShort =
    lines !== undefined && Math.max(textLines(text).length, lines.to - lines.from + 1) <= mostSuggested;
  if (text === current || text.length > folded) return [];
  if (isWhole && isExact && isShort && inertCode(text) === text) return [codeBlock('suggestion', text)];
  return [details('Suggested code', codeBlock('text', inertCode(text)))];
}
