/** A merger that appends the values of all files; a value of "bad" it cannot take, and no value twice. */
export const appending = `
import { readFileSync, writeFileSync } from 'node:fs';
export function mergeSegments(files, output) {
  console.log('merging', files.length);
  const values = files.flatMap((file) => {
    const { values } = JSON.parse(readFileSync(file, 'utf8'));
    if (values.includes('bad')) throw new Error(file + ' is bad');
    return values;
  });
  writeFileSync(output, JSON.stringify({ values }));
}
export const validateMergedData = ({ values }) => new Set(values).size === values.length || 'a value is there twice';
`;
