import { decodeJwt } from 'jose';
import type { Request } from './request.js';

/** The tenant that the request is made for; throws where it is not signed in. */
export function requireTenant(request: Request): string {
  const token = request.headers.authorization?.replace(/^Bearer /, '');
  if (token === undefined) throw new Error('not signed in');
  const { tenant } = decodeJwt(token);
  if (typeof tenant !== 'string') throw new Error('the token names no tenant');
  return tenant;
}
