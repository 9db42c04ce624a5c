import type { Router } from '../http/router.js';
import { archiveProject, listProjects, removeProject, restoreProject } from './store.js';
import { requireMember, requireOwner } from './rights.js';

export function routes(router: Router): void {
  router.get('/projects', async (request) => listProjects(request.user));

  router.post('/projects/:id/archive', async (request) => {
    await requireOwner(request.user, request.params.id);
    await archiveProject(request.params.id);
  });

  router.post('/projects/:id/restore', async (request) => {
    await requireOwner(request.user, request.params.id);
    await restoreProject(request.params.id);
  });

  router.delete('/projects/:id', async (request) => {
    requireOwner(request.user, request.params.id);
    await removeProject(request.params.id);
  });
}
