import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes so many segments of about 1 MB into a folder, as sessions do: indented by two spaces, or without blanks. */
export function generateSegments(folder, count, { indent }) {
  for (let at = 0; at < count; at += 1)
    writeFileSync(join(folder, `segment-${at}.json`), segment(at, indent));
}

function segment(at, indent) {
  const items = [];
  for (let size = 0; size < 1_000_000;) {
    const id = `s${at}-i${items.length}`;
    const item = {
      id,
      name: `Basket ${items.length} of "segment ${at}"`,
      price: (items.length * 137 + at) / 100,
      inStock: items.length % 3 === 0,
      tags: ['brick', `colour-${items.length % 17}`, 'size-m'],
      size: { width: items.length % 97, height: at % 89, depth: 3 },
      note: null,
    };
    size += Buffer.byteLength(JSON.stringify([[item]], null, indent));
    items.push(item);
  }
  return JSON.stringify({ segment: { [`s${at}`]: items.length }, items, total: items.length }, null, indent);
}
