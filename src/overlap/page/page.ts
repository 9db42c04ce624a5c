import { createHash } from 'node:crypto';
import type { OverlapReport } from '../report.js';
import { headline } from '../show/headline.js';
import { script, style } from './assets.js';
import type { Excerpts } from './excerpts.js';
import { html, Markup, scriptJson } from './html.js';
import { packReport } from './pack.js';
import { apart, counts, heading, pairTable, planSection } from './sections.js';

/**
 * A report as one HTML page that needs nothing else: no network, no other file. The same report gives the same bytes.
 * Text from outside stands in it as text; the page's own policy lets nothing run but its own script.
 */
export function renderPage(report: OverlapReport, excerpts: Excerpts): string {
  const policy = [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>Overlap: ${headline(report)}</title>
        ${raw('<style>', style, '</style>')}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the result</a>
        ${heading(report)}
        <main id="main" tabindex="-1">
          ${counts(report)} ${planSection(report)} ${apart(report)}
          <section id="matrix" aria-labelledby="matrix-title" hidden>
            <h2 id="matrix-title">Every branch with every other</h2>
          </section>
          ${pairTable(report, excerpts)}
        </main>
        <footer>
          Made by parallel-claude: each verdict is what becomes of merging one branch after the other.
        </footer>
        <noscript>With scripts allowed, the page also shows the matrix and the lines of both sides.</noscript>
        ${raw('<script type="application/json" id="report">', scriptJson(packReport(report, excerpts)), '</script>')}
        ${raw('<script type="module">', script, '</script>')}
      </body>
    </html>`;
  return `${page.text}\n`;
}

/** An element whose text no tag may end and no character be added to: the policy names it by its digest. */
function raw(start: string, text: string, end: string): Markup {
  return new Markup(`${start}${text}${end}`);
}

/** How a policy names a script or style that stands in the page. */
function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
