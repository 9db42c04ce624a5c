import type { LocalGitHub } from '../support/local-github.js';
import { checkOn, config, configPath } from './boundaries-scene.js';
import { numbered } from './history.js';
import { Scene } from './scene.js';

/** A repository whose config has sessions, each with a file of 40 lines on base, on which the gate is let loose. */
export function openGate(
  github: LocalGitHub,
  name: string,
  files: Record<string, string> = {},
): Promise<Scene> {
  const start = {
    'client/a.ts': numbered(40),
    'server/b.ts': numbered(40),
    'types/c.ts': numbered(40),
    [configPath]: config,
  };
  return Scene.open(github, { name, action: 'gate', files: { ...start, ...files } });
}

/** A file of 40 lines, one of which is changed. */
export const at = (line: number, text: string): string => numbered(40, { [line]: text });

/** What the gate's comment on a pull request says; undefined where there is none. */
export function gateComment(scene: Scene, number: number): string | undefined {
  const ours = scene.comments(number).filter((body) => body.startsWith('<!-- parallel-claude:gate -->'));
  if (ours.length > 1) throw new Error(`There are ${ours.length} comments of ours.`);
  return ours[0];
}

/** The text of a section of the gate's comment, as it stands there; undefined where there is none. */
export function section(scene: Scene, number: number, name: string): string | undefined {
  const [, ...parts] = (gateComment(scene, number) ?? '').split(/^<!-- parallel-claude:section:/m);
  return parts.find((part) => part.startsWith(`${name} -->\n`))?.trimEnd();
}

/** The gate's latest check run on a pull request's head; undefined where there is none. */
export const gateCheck = (scene: Scene, number: number): ReturnType<typeof checkOn> =>
  checkOn(scene, number, 'parallel-claude');
