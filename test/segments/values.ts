import type { Combiner, Identity } from '../../src/segments/combine.js';

/** The segments of these tests: `{"id": …, "values": […]}`; the id may be left out. */
export interface Values {
  id?: string | number;
  values: (string | number)[];
}

/**
 * Appends the segments' values to those of the origin, so that nothing merged twice goes unseen; two segments with the
 * same value stand in each other's way.
 */
export const appendValues: Combiner = {
  canRead: (path) => path.endsWith('.json'),
  identify: ({ name, bytes }) => Promise.resolve(identify(name, bytes)),
  combine: (origin, segments) => {
    const values = origin ? [...read(origin).values] : [];
    const holder = new Map<string | number, string>();
    for (const { id, bytes } of segments)
      for (const value of read(bytes).values) {
        const other = holder.get(value);
        if (other !== undefined)
          return Promise.resolve({ problem: `${other} and ${id} have ${value}.`, segments: [other, id] });
        holder.set(value, id);
        values.push(value);
      }
    return Promise.resolve({
      chunks: [Buffer.from('{"values":'), Buffer.from(`${JSON.stringify(values)}}\n`)],
    });
  },
};

function identify(name: string, bytes: Buffer): Identity {
  try {
    const { id } = read(bytes);
    return id === undefined ? {} : { id: String(id) };
  } catch (error) {
    return { problem: `${name}: ${(error as Error).message}` };
  }
}

function read(bytes: Buffer): Values {
  const value = JSON.parse(bytes.toString()) as Partial<Values>;
  if (!Array.isArray(value.values)) throw new Error('"values" is no list');
  return value as Values;
}

/** A segment file. */
export function values(list: (string | number)[], id?: string | number): string {
  return `${JSON.stringify({ ...(id !== undefined && { id }), values: list })}\n`;
}
