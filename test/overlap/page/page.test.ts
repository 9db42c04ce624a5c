import { describe, expect, test } from '@jest/globals';
import { noExcerpts } from '../../../src/overlap/page/excerpts.js';
import type { PageData } from '../../../src/overlap/page/model.js';
import { renderPage } from '../../../src/overlap/page/page.js';
import { headline } from '../../../src/overlap/show/headline.js';
import { branch, file, hostile, pair, report, typical } from '../show/reports.js';
import { sampleExcerpts, sampleReport } from './samples.js';

/** The data that a page carries for its script. */
function dataOf(page: string): PageData {
  const [, json = ''] = /<script type="application\/json" id="report">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(json) as PageData;
}

/** The page without its data, script and style: what it shows without them. */
function staticPart(page: string): string {
  return page.replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '');
}

describe('a page', () => {
  const sample = sampleReport(40);
  const page = renderPage(sample, sampleExcerpts(sample));

  test('leads with the headline, then counts, plan, conflicts with base and the pairs, without its script', () => {
    const parts = [
      `<h1>${headline(sample)}</h1>`,
      'id="counts-title"',
      'id="plan-title"',
      'Round every price to cents (#7)',
      'Its history is incomplete.',
      'id="pairs-title"',
      'src/checkout/price.ts lines',
    ];
    const places = parts.map((part) => staticPart(page).indexOf(part));
    expect(places).toEqual(places.toSorted((x, y) => x - y));
    expect(places).not.toContain(-1);
  });

  test('asks for nothing: its policy allows only its own script and style, and no address loads anything', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    expect(policy.replaceAll('&#39;', "'").split('; ')).toEqual([
      "default-src 'none'",
      expect.stringMatching(/^script-src 'sha256-[\w+/=]{44}'$/),
      expect.stringMatching(/^style-src 'sha256-[\w+/=]{44}'$/),
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page).not.toMatch(/\s(src|srcset|action|style|on\w+)="|@import|url\(|<link/);
  });

  test('is the same for the same report', () => {
    expect(renderPage(sampleReport(40), sampleExcerpts(sampleReport(40)))).toBe(page);
  });

  test('stays under 5 MB with 20,000 pairs of 1,000 branches', () => {
    const large = sampleReport(1000, 20_000);
    expect(large.pairs).toHaveLength(20_000);
    expect(renderPage(large, sampleExcerpts(large)).length).toBeLessThan(5_000_000);
  });

  test('of no branches says so, and of a subject says how it stands', () => {
    expect(staticPart(renderPage(report([], []), noExcerpts))).toContain(
      '<h1>There are no branches to compare.</h1>',
    );
    const about = renderPage(typical(), noExcerpts);
    expect(staticPart(about)).toContain(`<h1>${headline(typical())}</h1>`);
    expect(dataOf(about).subject).toBe(0);
  });

  test('says how many pairs are listed without their lines', () => {
    expect(renderPage(sample, { pairs: new Map(), leftOut: 3 })).toContain(
      '3 pairs are listed without lines',
    );
  });
});

describe('what comes from outside stays text', () => {
  const names = [
    ...hostile,
    '</script><script>alert(1)</script>',
    '<!-- <script>',
    '" onload="x',
    "'",
    'a\u2028b',
  ];

  test.each(names)('%j as a name, title, path, reason and line', (name) => {
    const one = branch(name, 1, { sha: 'e'.repeat(40) });
    if (one.pullRequest)
      one.pullRequest = { ...one.pullRequest, title: name, author: name, url: `javascript:${name}` };
    const all = [
      one,
      branch('other', 2),
      branch('stale', 3, {
        base: 'conflict',
        files: [file(name)],
        cause: { sha: 'f'.repeat(40), subject: name },
      }),
      branch('lost', 4, { base: 'unknown', reason: name }),
    ];
    const pairs = [pair(name, 'other', 'conflict', { reason: name, files: [file(name, { kind: name })] })];
    const plan = {
      waves: [[name]],
      trees: [],
      tree: '',
      blocked: [{ ref: 'other', reason: 'checks' as const, by: [name], detail: name }],
    };
    const excerpts = {
      pairs: new Map([
        [0, [{ a: { absent: name }, b: { hunks: [{ from: 1, lines: [name], marked: [] }] } }]],
      ]),
      leftOut: 0,
    };
    const page = renderPage(report(all, pairs, { base: { ref: name, sha: 'b'.repeat(40) }, plan }), excerpts);
    const calm = renderPage(report([branch('x', 1)], []), noExcerpts);

    // The page has the tags that it has for any name, and no more.
    const tags = (text: string): Set<string> =>
      new Set([...text.matchAll(/<(\/?[a-z!][\w-]*)/gi)].map(([, tag = '']) => tag));
    const known = tags(renderPage(sampleReport(40), noExcerpts));
    expect([...tags(page)].filter((tag) => !known.has(tag))).toEqual([]);
    expect(page.match(/<script/g)).toEqual(calm.match(/<script/g));
    expect(page).not.toMatch(/href="javascript/i);
    expect(dataOf(page).branches[0]?.ref).toBe(name);
    expect(dataOf(page).branches[0]?.pullRequest?.url).toBeUndefined();
    // Nothing that hides or reorders text is shown.
    expect(['\u202e', '\u2028', '\u001b'].filter((mark) => staticPart(page).includes(mark))).toEqual([]);
  });
});
