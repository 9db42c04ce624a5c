import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { openScene, propose } from './boundaries-scene.js';

/** The part of SARIF 2.1.0 that we write. */
interface Sarif {
  $schema: string;
  version: string;
  runs: {
    tool: { driver: { name: string; rules: { id: string; shortDescription: { text: string } }[] } };
    results: {
      ruleId: string;
      level: string;
      message: { text: string };
      locations: {
        physicalLocation: {
          artifactLocation: { uri: string; uriBaseId: string };
          region: { startLine: number; startColumn?: number };
        };
      }[];
    }[];
  }[];
}

let github: LocalGitHub;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

const paths = [
  'server/ä b.ts',
  'server/100%.ts',
  'server/a#b?c&d',
  'server/\\\n',
  'server/[me](mailto:a@b.cd)',
  'server/{0}',
  'server/x:y',
];

test('the SARIF file has a valid result for each file and import, with a URI that is its path', async () => {
  const scene = await openScene(github, 'sarif');
  const files = { ...Object.fromEntries(paths.map((path) => [path, 'x\n'])), 'x:y.ts': 'x\n' };
  const reads = "const big = '🙂'; import '../server/b';\n";
  const number = await propose(scene, 'claude/client-sarif', { ...files, 'client/a.ts': reads });
  const run = await scene.run({ number, inputs: { sarif: 'true', unowned: 'fail' } });
  const sarif = JSON.parse(await readFile(run.outputs['sarif'] ?? '', 'utf8')) as Sarif;
  expect(sarif).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
  const [{ tool, results } = { tool: undefined, results: [] }, ...others] = sarif.runs;
  expect(others).toEqual([]);
  const found = results.map((result) => {
    expect(tool?.driver.rules.map(({ id }) => id)).toContain(result.ruleId);
    // 3.27.10; 3.11.5 and 3.11.6: neither a placeholder nor a link.
    expect(['error', 'warning']).toContain(result.level);
    expect(result.message.text).toMatch(/\S.*\.$/s);
    expect(result.message.text).not.toMatch(/(?<!\\)\]\(|(?<!\{)\{\d/);
    const [location, ...more] = result.locations;
    expect(more).toEqual([]);
    const { artifactLocation, region } = location?.physicalLocation ?? {};
    expect(region?.startLine).toBeGreaterThanOrEqual(1);
    expect(region?.startColumn ?? 1).toBeGreaterThanOrEqual(1);
    expect(artifactLocation?.uriBaseId).toBe('%SRCROOT%');
    const uri = artifactLocation?.uri ?? '';
    // 3.4.3 and RFC 3986: a relative reference without scheme, query or fragment.
    const url = new URL(uri, 'file:///root/');
    expect(url).toMatchObject({ protocol: 'file:', search: '', hash: '' });
    expect(uri).toMatch(/^(?:[\w.~/-]|%[0-9A-F]{2})+$/);
    return `${result.ruleId} ${decodeURIComponent(url.pathname).slice('/root/'.length)}`;
  });
  expect(found.sort()).toEqual(
    [...paths.map((path) => `owner ${path}`), 'unowned x:y.ts', 'reads client/a.ts'].sort(),
  );
  expect(results.find(({ ruleId }) => ruleId === 'reads')?.locations[0]?.physicalLocation.region).toEqual({
    startLine: 1,
    startColumn: reads.indexOf("'../server/b'") + 1,
  });
});
