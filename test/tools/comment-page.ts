import { marked } from 'marked';

const style = `
  body { margin: 0; padding: 24px; background: #fff; color: #1f2328;
    font: 14px/1.5 "Liberation Sans", Arial, "Noto Color Emoji", sans-serif; }
  article { border: 1px solid #d1d9e0; border-radius: 6px; }
  header { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0;
    color: #59636e; }
  header b { color: #1f2328; }
  header span { margin-left: 4px; padding: 0 7px; border: 1px solid #d1d9e0; border-radius: 2em; font-size: 12px; }
  main { padding: 16px; overflow-wrap: break-word; }
  main > :first-child { margin-top: 0; }
  main > :last-child { margin-bottom: 0; }
  table { display: block; margin: 0 0 16px; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse; }
  th, td { padding: 6px 13px; border: 1px solid #d1d9e0; text-align: left; }
  tbody tr:nth-child(2n) { background: #f6f8fa; }
  code { padding: .2em .4em; background: #818b981f; border-radius: 6px; white-space: break-spaces;
    font: 85% "Liberation Mono", "DejaVu Sans Mono", monospace; }
  pre { padding: 16px; overflow: auto; background: #f6f8fa; border-radius: 6px; }
  pre code { padding: 0; background: none; white-space: pre; }
  li:has(> input[type=checkbox], > p > input[type=checkbox]) { list-style: none; text-indent: -1.5em; }
  li:has(> p > input[type=checkbox]) > * + * { text-indent: 0; }
  blockquote { margin: 0; padding: 0 1em; color: #59636e; border-left: .25em solid #d1d9e0; }
  a { color: #0969da; }
  summary { cursor: pointer; }`;

/** A page that shows a comment's Markdown as a pull request does, with tables, and HTML as it stands in the text. */
export function commentPage(markdown: string): string {
  const body = marked.parse(markdown, { gfm: true, async: false });
  return `<!doctype html><meta charset="utf-8"><title>A comment</title><style>${style}</style>
    <article><header><b>github-actions</b> <span>bot</span> commented</header><main>${body}</main></article>`;
}
