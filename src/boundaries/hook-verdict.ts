import type { Config } from '../config/config.js';
import { visible } from '../report/visible.js';
import { denied, noOpinion, type HookAnswer } from './hook.js';
import { OwnershipMap } from './ownership.js';
import { quoteGlob } from './rule-words.js';
import { judgeChanges } from './verdict.js';

/**
 * What the hook says of a write to one path of the repository: as CI would of the change. Where the session is unknown,
 * only what another owns alone is refused.
 * @param session the session's name.
 * @param file the config's path.
 */
export function answerEdit(
  path: string,
  { config, file, session }: { config: Config; file: string; session: string | undefined },
): HookAnswer {
  const [judged] = judgeChanges([{ path, change: 'modified' }], {
    owners: new OwnershipMap(config.sessions),
    session,
    unowned: session === undefined ? 'ignore' : (config.unowned ?? 'ignore'),
    exceptions: [],
    outsideScope: () => undefined,
  });
  if (!judged?.fails) return noOpinion;
  const [rule] = judged.rules;
  const where = rule ? ` (${quoteGlob(rule)}, ${visible(file)}:${rule.line})` : '';
  const note = rule?.session.note;
  return denied(
    [
      `${visible(path)}: ${judged.reason}${where}.`,
      ...(note === undefined ? [] : [`Note: ${visible(note)}`]),
      rule
        ? `Leave it as it is, do not write it by other means, and say what ${rule.session.name} should change there.`
        : 'Leave it as it is; a session has to own it first, in the config.',
    ].join('\n'),
  );
}
