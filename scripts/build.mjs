/**
 * Builds dist/: one folder for each actions/*.ts and one for the command, each a bundle that starts on bare Node.
 *
 * Compiled and bundled in a new folder, which then takes dist's place: a failed build leaves dist as it was, nothing
 * stale survives, and two builds at once do not meet.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';
import ts from 'typescript';
import { pageProject, pageScript, writePageAssets } from './page-assets.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The source of every bundle, by the name of its folder in dist/. */
function findEntries() {
  const entries = new Map();
  for (const file of readdirSync(join(root, 'actions')).sort()) {
    if (file.endsWith('.ts')) entries.set(basename(file, '.ts'), join(root, 'actions', file));
  }
  const command = join(root, 'src/cli/index.ts');
  if (existsSync(command)) entries.set('cli', command);
  return entries;
}

/** Compiles what `sources` reach to JavaScript under `outDir`; throws with the compiler's own messages. */
function compile(project, sources, outDir) {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, project),
    { outDir, rootDir: root, noEmit: false },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (problem) => {
        throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
      },
    },
  );
  const program = ts.createProgram(sources, config.options);
  const problems = [...config.errors, ...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  if (problems.length > 0) {
    const host = {
      getCurrentDirectory: () => root,
      getCanonicalFileName: (name) => name,
      getNewLine: () => '\n',
    };
    throw new Error(`the sources do not compile:\n${ts.formatDiagnostics(problems, host)}`);
  }
}

/** The folders of the packages that a finished bundle holds code of, sorted by name. */
function bundledPackages(stats) {
  const folders = new Set();
  for (const module of stats.compilation.modules) {
    // Modules that were joined into one hold their parts.
    for (const { resource } of module.modules ?? [module]) {
      const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(resource ?? '');
      if (folder) folders.add(folder[0]);
    }
  }
  return [...folders].sort();
}

/** The licence of every package in a bundle: the text that each one asks to be passed on. */
function collectLicences(folders) {
  return folders
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
      if (!file && !license) throw new Error(`${name} ${version} has no licence: it may not be bundled`);
      const text = file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : '';
      return `${name} ${version} (${license ?? file})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** Bundles one compiled entry: its code, its lazily imported chunks and the licences of the packages in it. */
async function bundle(compiled) {
  const { code, assets, stats } = await ncc(compiled, {
    esm: true,
    cache: false,
    quiet: true,
    // Minified code starts slower, and source maps give wrong positions after bundling.
    minify: false,
    sourceMap: false,
  });
  const files = new Map([['index.js', code]]);
  for (const [name, { source }] of Object.entries(assets)) {
    // The repository's own package.json already says that these are ES modules.
    if (name !== 'package.json') files.set(name, source);
  }
  for (const [name, content] of files) {
    for (const [trace, meaning] of [
      // What the bundler writes, without an error, for a module it did not find.
      ['webpackMissingModule', 'imports a module that cannot be found'],
      ['eval("require")(', 'imports a module that cannot be found'],
      [root, 'names the folder it was built in'],
    ]) {
      if (content.includes(trace))
        throw new Error(`${relative(process.cwd(), compiled)}: ${name} ${meaning}`);
    }
  }
  return files.set('licenses.txt', collectLicences(bundledPackages(stats)));
}

const entries = findEntries();
mkdirSync(join(root, 'build'), { recursive: true });
const workshop = mkdtempSync(join(root, 'build/'));
try {
  const compiled = join(workshop, 'compiled');
  // The page's script first: the rest holds it as a string.
  const browser = join(workshop, 'browser');
  compile(pageProject, [join(root, pageScript)], browser);
  await writePageAssets(root, join(browser, pageScript.replace(/\.ts$/, '.js')));
  compile('tsconfig.build.json', [...entries.values()], compiled);
  // The bundler names modules after their path from here: the same from any folder.
  process.chdir(compiled);
  const dist = join(workshop, 'dist');
  mkdirSync(dist);
  for (const [name, source] of entries) {
    const files = await bundle(join(compiled, relative(root, source).replace(/\.ts$/, '.js')));
    mkdirSync(join(dist, name));
    for (const [file, content] of files) writeFileSync(join(dist, name, file), content);
    if (name === 'cli') chmodSync(join(dist, name, 'index.js'), 0o755);
    console.log(`dist/${name}: ${files.size} files`);
  }
  if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), join(workshop, 'replaced'));
  renameSync(dist, join(root, 'dist'));
} catch (error) {
  console.error(`build: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  process.chdir(root);
  rmSync(workshop, { recursive: true, force: true });
}
