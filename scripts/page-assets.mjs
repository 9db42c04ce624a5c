/**
 * Writes src/overlap/page/assets.ts: the script and the style that stand in the HTML page of a report, as strings. The
 * script is compiled from src/overlap/page/browser and bundled as everything else is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ncc from '@vercel/ncc';
import { format, resolveConfig } from 'prettier';

/** The folder that holds the page, from the root. */
const page = 'src/overlap/page';

/** Where the page's script begins, from the root. */
export const pageScript = `${page}/browser/main.ts`;

/** What compiles it: it knows the browser, and nothing of Node. */
export const pageProject = `${page}/browser/tsconfig.json`;

/** Bundles the script that was compiled to `compiled`, and writes it with the style where either has changed. */
export async function writePageAssets(root, compiled) {
  const { code } = await ncc(compiled, {
    esm: true,
    cache: false,
    quiet: true,
    minify: false,
    sourceMap: false,
  });
  // What the bundler says of its own work would only make the page longer.
  const script = code
    .replace(/^(\/\*{6}\/|;?\/\/ ).*\n/gm, '')
    .replace(/^\/\*+\/\n/gm, '')
    .replace(/\n{2,}/g, '\n');
  const style = readFileSync(join(root, page, 'page.css'), 'utf8');
  for (const [name, text] of Object.entries({ script, style })) {
    if (/<\/(script|style)|<!--/i.test(text))
      throw new Error(`the page's ${name} ends the element it stands in`);
  }
  const file = join(root, page, 'assets.ts');
  const source = await format(
    [
      '// Written by scripts/page-assets.mjs, never edited.',
      "/** The script of a report's page, in JavaScript. */",
      `export const script = ${literal(script)};`,
      "/** The style of a report's page, in CSS. */",
      `export const style = ${literal(style)};`,
    ].join('\n'),
    { ...(await resolveConfig(file)), parser: 'typescript' },
  );
  if (source !== readFileSync(file, 'utf8')) writeFileSync(file, source);
}

function literal(text) {
  return `\`${text.replace(/[\\`]|\$(?=\{)/g, '\\$&')}\``;
}
