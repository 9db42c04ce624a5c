import type { Demand } from './identity.js';
import type { CommitStatus, LocalRepository } from './repository.js';

/** `repository { object }`, of commits only: their statuses. Null where there is no such commit. */
export async function commitObject(repository: LocalRepository, oid: string, demand: Demand) {
  if ((await repository.resolve(oid)) === null) return null;
  const statuses = repository.statuses.filter(({ sha }) => sha === oid);
  const context = ({ name }: { name: string }) => {
    const found = statuses.find((status) => status.context === name);
    return found ? statusContext(found, demand) : null;
  };
  return {
    __typename: 'Commit',
    oid,
    status: () => {
      demand('statuses');
      return statuses.length === 0 ? null : { context };
    },
  };
}

/** A commit status as GraphQL has it. */
export function statusContext({ context, state, description, createdAt }: CommitStatus, demand: Demand) {
  demand('statuses');
  return { __typename: 'StatusContext', context, description, state: state.toUpperCase(), createdAt };
}
