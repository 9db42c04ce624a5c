const defaults = { timeout: 1000, retries: 3 };

/** The options, with defaults for those that are absent; 0 is a value. */
export function withDefaults(options = {}) {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(given) };
}
