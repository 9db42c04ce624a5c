/** What a repository tests with, and the file that says so. */
export interface TestFramework {
  name: string;
  file: string;
}

type Reader = (text: string) => string | undefined;

/** By a file's ending: the files that name the framework, first come first, and how to read each. */
const manifests: readonly (readonly [endings: RegExp, readonly (readonly [file: string, read: Reader])[]])[] =
  [
    [/\.([cm]?[jt]s|[jt]sx|vue|svelte)$/, [['package.json', ofPackage]]],
    [
      /\.py$/,
      [
        ['pytest.ini', () => 'pytest'],
        ['pyproject.toml', mentions(/\bpytest\b/, 'pytest')],
        ['setup.cfg', mentions(/\bpytest\b/, 'pytest')],
        ['tox.ini', mentions(/\bpytest\b/, 'pytest')],
        ['requirements-dev.txt', mentions(/^pytest\b/m, 'pytest')],
        ['requirements.txt', mentions(/^pytest\b/m, 'pytest')],
        ['manage.py', () => 'django.test'],
      ],
    ],
    [
      /\.go$/,
      [['go.mod', (text) => (text.includes('stretchr/testify') ? 'testing and testify' : 'testing')]],
    ],
    [/\.rs$/, [['Cargo.toml', () => 'cargo test']]],
    [
      /\.(java|kt|groovy|scala)$/,
      [
        ['pom.xml', ofJava],
        ['build.gradle.kts', ofJava],
        ['build.gradle', ofJava],
      ],
    ],
    [
      /\.rb$/,
      [
        ['.rspec', () => 'RSpec'],
        ['Gemfile', (text) => (text.includes('rspec') ? 'RSpec' : 'minitest')],
      ],
    ],
    [
      /\.php$/,
      [
        ['composer.json', mentions(/pestphp\/pest/, 'Pest')],
        ['phpunit.xml', () => 'PHPUnit'],
        ['composer.json', mentions(/phpunit/, 'PHPUnit')],
      ],
    ],
    [/\.exs?$/, [['mix.exs', () => 'ExUnit']]],
  ];

/** What files of a kind are tested with where nothing says so. */
const usual: readonly (readonly [RegExp, string])[] = [
  [/\.py$/, 'unittest'],
  [/\.go$/, 'testing'],
  [/\.rs$/, 'cargo test'],
];

/**
 * What the file at `path` is tested with: by the nearest file above it that says so.
 * @param read the text of a file of base; undefined where there is none.
 * @returns undefined where nothing says so.
 */
export async function testFrameworkOf(
  path: string,
  read: (path: string) => Promise<string | undefined>,
): Promise<TestFramework | undefined> {
  const files = manifests.find(([endings]) => endings.test(path))?.[1] ?? [];
  const parts = path.split('/').slice(0, -1);
  for (let depth = parts.length; depth >= 0; depth--)
    for (const [name, reader] of files) {
      const file = [...parts.slice(0, depth), name].join('/');
      const text = await read(file);
      const framework = text === undefined ? undefined : reader(text);
      if (framework !== undefined) return { name: framework, file };
    }
  const [, name] = usual.find(([endings]) => endings.test(path)) ?? [];
  return name === undefined ? undefined : { name, file: '' };
}

/** Whether a path is that of a test, by the names that the frameworks look for. */
export function isTestPath(path: string): boolean {
  return (
    /(^|\/)(tests?|__tests__|spec)\//.test(path) ||
    /(\.|_|-)(test|spec)s?\.[a-z]+$|(^|\/)test_[^/]+\.py$|_test\.(go|py|exs)$|(Test|Tests|Spec|IT)\.(java|kt|groovy|scala|php|cs)$/.test(
      path,
    )
  );
}

function mentions(pattern: RegExp, name: string): Reader {
  return (text) => (pattern.test(text) ? name : undefined);
}

function ofJava(text: string): string | undefined {
  if (/spock/i.test(text)) return 'Spock';
  if (/jupiter|useJUnitPlatform/i.test(text)) return 'JUnit 5';
  if (/testng/i.test(text)) return 'TestNG';
  return /junit/i.test(text) ? 'JUnit 4' : undefined;
}

/** In a package.json: as depended upon, else as its test script says. */
function ofPackage(text: string): string | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { dependencies, devDependencies, scripts } = (json ?? {}) as Record<string, unknown>;
  const has = (name: string): boolean =>
    [dependencies, devDependencies].some(
      (all) => typeof all === 'object' && all !== null && Object.hasOwn(all, name),
    );
  const known = ['vitest', 'jest', 'mocha', 'ava', 'jasmine', 'tap', 'uvu', '@playwright/test', 'cypress'];
  const found = known.find(has);
  if (found !== undefined) return found;
  const test = (scripts as Record<string, unknown> | null | undefined)?.['test'];
  const script = typeof test === 'string' ? test : '';
  if (/\bbun test\b/.test(script)) return 'bun:test';
  return /\bnode\b.*--test\b/.test(script) ? 'node:test' : undefined;
}
