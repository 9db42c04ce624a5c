import type { Router } from '../http/router.js';
import { listProjects } from './store.js';
import { requireMember, requireOwner } from './rights.js';

export function routes(router: Router): void {
  router.get('/projects', async (request) => listProjects(request.user));
}
