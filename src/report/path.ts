/** A path as a report writes it. */
export interface PathReport {
  /** The path, decoded as UTF-8 (with replacement characters where it is not). */
  path: string;
  /** The path's bytes, only where they are not UTF-8. */
  pathBase64?: string;
}

/** A path of bytes (latin1) as a report writes it: UTF-8, and the bytes themselves only where they are not that. */
export function reportPath(path: string): PathReport {
  const bytes = Buffer.from(path, 'latin1');
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes)
    ? { path: text }
    : { path: text, pathBase64: bytes.toString('base64') };
}
