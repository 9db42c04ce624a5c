import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readConfig } from '../../src/config/config.js';
import { configSchema } from '../../src/config/schema.js';

const published = JSON.parse(
  readFileSync(new URL('../../docs/schemas/parallel-config-1.json', import.meta.url), 'utf8'),
) as object;
// `format: glob` is a note to our reader.
const validate = new Ajv({ strict: true, strictTypes: false, validateFormats: false }).compile(published);

function reads(text: string): boolean {
  try {
    readConfig(text, 'config.yml');
    return true;
  } catch {
    return false;
  }
}

it('the published JSON Schema is the schema the reader checks with', () => {
  expect(published).toEqual({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'parallel-claude/parallel-config/1',
    ...configSchema,
  });
});

describe('the published JSON Schema and the reader agree to accept', () => {
  it.each([
    '{}',
    'base: main',
    'sessions: {}',
    'sessions:',
    'sessions: {frontend: {owns: [src/**, "!src/x"], can_read: [], note: "", branches: [a/*], labels: [x], authors: [y]}}',
    'sessions: {a.b-c_1: {access: shared}}',
    'unowned: fail',
    'overlap: {fail-on: never, merge-method: rebase, near: 1000, max-age: 1w, include-drafts: true, plan: false, require-checks: true, update-others: false}',
    'overlap: {near: 1e2}',
    'boundaries:',
    'boundaries: {unknown-session: ignore, read-violations: fail}',
    'segments:',
    'segments: {baskets: {}}',
    'segments: {baskets: {pattern: claude/baskets-*, staging-dir: staging/, output: public/a b.json, min-branches: 5, max-wait: 2h, auto-delete: true}}',
    'segments: {a: {pattern: [a/*, "!a/b"], merge: {"$.items": unique-by(id)}, order: [b, a], expect: [a], indent: 0, schema: s.json}}',
    'segments: {a: {merger: m.cjs, mode: auto, dispatch: deploy.yml, sign: true, commit-message: x, on-bad-segment: fail}}',
    'contracts: {x.yaml: openapi}',
    'phases:',
  ])('%s', (text) => {
    expect([validate(parse(text)), reads(text)]).toEqual([true, true]);
  });
});

describe('every config in the documentation is one', () => {
  it.each(['README.md', 'overlap/README.md', 'boundaries/README.md'])('%s', (file) => {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    const blocks = [...text.matchAll(/^( *)```yaml\n([^]*?)^\1```/gm)].map(([, , block]) => block ?? '');
    // The others are workflows, or parts of one.
    const configs = blocks.filter((block) => /^ *(?:base|sessions|unowned|overlap|boundaries):/.test(block));
    for (const config of configs) expect([validate(parse(config)), reads(config)]).toEqual([true, true]);
    expect(configs).toHaveLength(
      { 'README.md': 2, 'overlap/README.md': 0, 'boundaries/README.md': 2 }[file] ?? 0,
    );
  });
});

describe('the published JSON Schema and the reader agree to refuse', () => {
  it.each([
    '[]',
    'text',
    '7',
    'bas: main',
    'base: ""',
    'base: [main]',
    'base: null',
    'segments: [a]',
    'segments: {a b: {}}',
    'segments: {a: {outputs: x}}',
    'segments: {a: {output: /etc/passwd}}',
    'segments: {a: {output: x/../y}}',
    'segments: {a: {output: ""}}',
    'segments: {a: {min-branches: 0}}',
    'segments: {a: {pattern: 7}}',
    'segments: {a: {pattern: [""]}}',
    'segments: {a: {merge: {$: 1}}}',
    'segments: {a: {mode: force}}',
    'segments: {a: {sign: maybe}}',
    'segments: {a: {max-wait: 2}}',
    'base: true',
    'sessions: []',
    'sessions: {"a b": {}}',
    'sessions: {-a: {}}',
    'sessions: {a: null}',
    'sessions: {a: []}',
    'sessions: {a: {own: [x]}}',
    'sessions: {a: {owns: x}}',
    'sessions: {a: {owns: [1]}}',
    'sessions: {a: {owns: [""]}}',
    `sessions: {a: {owns: [${'x'.repeat(501)}]}}`,
    'sessions: {a: {labels: [""]}}',
    'sessions: {a: {access: Shared}}',
    'sessions: {a: {note: 1}}',
    'unowned: null',
    'unowned: error',
    'boundaries: []',
    'boundaries: {unknown-session: error}',
    'boundaries: {read-violations: ignore}',
    'boundaries: {unowned: warn}',
    'overlap: {fail_on: never}',
    'overlap: {near: -1}',
    'overlap: {near: 1001}',
    'overlap: {near: 1.5}',
    'overlap: {near: "3"}',
    'overlap: {max-age: 0d}',
    'overlap: {max-age: 30}',
    'overlap: {max-age: 1y}',
    'overlap: {include-drafts: "true"}',
    'overlap: {branches: null}',
    'segments: text',
    'contracts: 1',
  ])('%s', (text) => {
    let schemaAccepts: boolean;
    try {
      schemaAccepts = validate(parse(text));
    } catch {
      schemaAccepts = false;
    }
    expect([schemaAccepts, reads(text)]).toEqual([false, false]);
  });
});
