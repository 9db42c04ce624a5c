import { tenantOf } from '../tenants/lookup.js';
import type { Request } from './request.js';

/** The tenant that the request is made for; throws where it is not signed in. */
export async function requireTenant(request: Request): Promise<string> {
  return tenantOf(await request.session());
}
