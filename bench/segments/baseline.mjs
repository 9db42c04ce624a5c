// What anybody would write: parse all, join in a loop, stringify. Arguments: the output, then the folder of the segments.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [output, folder] = process.argv.slice(2);
const merged = { segment: {}, items: [], total: 0 };
for (const file of readdirSync(folder)) {
  const { segment, items, total } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  Object.assign(merged.segment, segment);
  for (const item of items) merged.items.push(item);
  merged.total += total;
}
// Indented it would be more than the longest string that there is.
writeFileSync(output, JSON.stringify(merged));
process.stdout.write(JSON.stringify(process.resourceUsage().maxRSS));
