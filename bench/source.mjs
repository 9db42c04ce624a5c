import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import ts from 'typescript';

const source = new URL('../src/', import.meta.url);
// As deep as the source, so that packages are found from there.
const compiled = new URL('../build/source/', import.meta.url);
const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };

/** Compile these folders of src/, so that plain Node can run them: a function that imports one of their modules by path. */
export async function loadSource(folders) {
  for (const folder of folders) {
    await mkdir(new URL(`${folder}/`, compiled), { recursive: true });
    for (const name of await readdir(new URL(`${folder}/`, source))) {
      if (!name.endsWith('.ts')) continue;
      const text = await readFile(new URL(`${folder}/${name}`, source), 'utf8');
      const { outputText } = ts.transpileModule(text, { compilerOptions });
      await writeFile(new URL(`${folder}/${name.replace(/\.ts$/, '.js')}`, compiled), outputText);
    }
  }
  return (path) => import(new URL(`${path}.js`, compiled).href);
}
