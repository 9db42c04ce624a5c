export function withDefaults(options) {
  return { timeout: options.timeout || 1000, retries: options.retries || 3 };
}
