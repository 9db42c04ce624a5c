import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import ts from 'typescript';

const source = new URL('../test/oracle/', import.meta.url);
// As deep as the source, so that what it says about its place in the repository stays true.
const compiled = new URL('../build/oracle/', import.meta.url);
const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };

/** Compile the tests' oracle, so that plain Node can run it: a function that imports one of its modules by name. */
export async function loadOracle() {
  await mkdir(compiled, { recursive: true });
  for (const name of await readdir(source)) {
    const { outputText } = ts.transpileModule(await readFile(new URL(name, source), 'utf8'), {
      compilerOptions,
    });
    await writeFile(new URL(name.replace(/\.ts$/, '.js'), compiled), outputText);
  }
  return (name) => import(new URL(`${name}.js`, compiled).href);
}
