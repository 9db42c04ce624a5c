/** The words of a workflow's `permissions:`. */
export type Permission =
  'actions' | 'contents' | 'pull-requests' | 'issues' | 'checks' | 'statuses' | 'metadata';
export type Access = 'none' | 'read' | 'write';

/** Who a token speaks for, and what it may. */
export interface Identity {
  token: string;
  login: string;
  id: number;
  /** `Bot` tokens are an App's (GITHUB_TOKEN is one), `User` tokens are personal access tokens. */
  type: 'Bot' | 'User';
  permissions: Readonly<Partial<Record<Permission, Access>>>;
}

/** One of several ways to be allowed: a permission with the access that suffices. */
export type Need = readonly [Permission, 'read' | 'write'];

/** Whether any one of the needs is met; no needs means that any token will do. */
export function isAllowed(identity: Identity, needs: readonly Need[]): boolean {
  return (
    needs.length === 0 ||
    needs.some(([permission, access]) => {
      const has = permission === 'metadata' ? 'read' : (identity.permissions[permission] ?? 'none');
      return has === 'write' || has === access;
    })
  );
}

/** The value of GitHub's `x-accepted-github-permissions`: alternatives parted by `;`. */
export function acceptedPermissions(needs: readonly Need[]): string {
  return needs.map(([permission, access]) => `${permission.replaceAll('-', '_')}=${access}`).join('; ');
}

/** Throws as GitHub refuses where the token may not read so. */
export type Demand = (permission: Permission) => void;
