import type { Need } from './identity.js';
import { renderReaction } from './render.js';
import type { Reaction } from './repository.js';
import { notFound, page, type Call, type Route } from './route.js';

/** Reactions to comments, on the conversation (`issues`) and on lines (`pulls`). */
export const reactionRoutes: readonly Route[] = (['issues', 'pulls'] as const).flatMap((kind) => {
  const comments = `/repos/{owner}/{repo}/${kind}/comments/{comment_id}/reactions`;
  const needs = (access: 'read' | 'write'): readonly Need[] => [
    ...(kind === 'issues' ? ([['issues', access]] as const) : []),
    ['pull-requests', access],
  ];
  const on = (call: Call) => `${kind}/${call.params['comment_id'] ?? ''}`;
  const isThere = ({ repository, params }: Call) => {
    const all = kind === 'issues' ? repository.comments : repository.reviewComments;
    return all.some(({ id }) => id === Number(params['comment_id']));
  };
  return [
    {
      operation: `GET ${comments}`,
      needs: needs('read'),
      answer: (call) => {
        if (!isThere(call)) return notFound;
        return page(
          call,
          call.repository.reactions.filter((reaction) => reaction.on === on(call)),
          renderReaction,
        );
      },
    },
    {
      operation: `POST ${comments}`,
      needs: needs('write'),
      answer: (call) => {
        if (!isThere(call)) return notFound;
        const { reactions } = call.repository;
        const { login, id, type } = call.identity;
        const content = call.body['content'] as string;
        const before = reactions.find(
          (one) => one.on === on(call) && one.content === content && one.user.login === login,
        );
        if (before) return { status: 200, body: renderReaction(before) };
        const reaction: Reaction = {
          id: call.counter.nextId(),
          on: on(call),
          content,
          user: { login, id, type },
        };
        reactions.push(reaction);
        return { status: 201, body: renderReaction(reaction) };
      },
    },
    {
      operation: `DELETE ${comments}/{reaction_id}`,
      needs: needs('write'),
      answer: (call) => {
        const { reactions } = call.repository;
        const at = reactions.findIndex(
          (one) => one.on === on(call) && one.id === Number(call.params['reaction_id']),
        );
        if (at < 0) return notFound;
        reactions.splice(at, 1);
        return { status: 204 };
      },
    },
  ] satisfies Route[];
});
