/** Something the user wrote is wrong: configuration, an input, an option. Printed as its message alone, no stack. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
