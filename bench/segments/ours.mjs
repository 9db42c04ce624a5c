// The same through src/segments/values. Arguments: the indentation, the strategy of the list, the output, the folder.
import { closeSync, openSync, readFileSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const compiled = new URL('../../build/source/segments/values/', import.meta.url);
const load = (name) => import(new URL(`${name}.js`, compiled).href);
const [{ read }, { mergeValues }, { parseStrategies }, { write }] = await Promise.all(
  ['read', 'merge', 'strategies', 'write'].map(load),
);

const [indent, strategy, output, folder] = process.argv.slice(2);
const segments = [];
for (const file of readdirSync(folder)) {
  const document = await read({ name: file, format: 'json', bytes: readFileSync(join(folder, file)) });
  segments.push({ id: file, document });
}
const strategies = parseStrategies({ '$.total': 'sum', '$.items': strategy });
const merged = mergeValues(undefined, segments, { strategies, format: 'json', indent: Number(indent) });
const descriptor = openSync(output, 'w');
for await (const page of write(merged)) writeSync(descriptor, page);
closeSync(descriptor);
process.stdout.write(JSON.stringify(process.resourceUsage().maxRSS));
