/** Where a capability says what it does. The runner and the terminal each give their own. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  warning(message: string): void;
  error(message: string): void;
}
