import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Model } from '../src/claude/model.js';
import { json } from '../test/support/claude/reply.js';
import type { Script } from '../test/support/claude/local-claude.js';

/** What a model answered when it was asked about a case, in the order of the questions. */
export interface Recording {
  /** The name of the model; `hand` where a person wrote what a model might answer. */
  by: string;
  answers: unknown[];
}

/** The recording of a case. @throws {Error} where there is none. */
export function readRecording(directory: string, name: string): Recording {
  return JSON.parse(readFileSync(fileOf(directory, name), 'utf8')) as Recording;
}

/** Keeps a recording of a case. */
export function writeRecording(directory: string, name: string, recording: Recording): void {
  writeFileSync(fileOf(directory, name), `${JSON.stringify(recording, null, 2)}\n`);
}

/** Gives the recorded answers again, one a question. */
export function played({ answers }: Recording): Script {
  const left = [...answers];
  return () => {
    if (left.length === 0) throw new Error('There are more questions than recorded answers.');
    return json(left.shift());
  };
}

/** The same model, whose answers are kept in `answers`; what is no answer (a refusal, say) is not. */
export function overheard(model: Model, answers: unknown[]): Model {
  return {
    name: model.name,
    count: (request) => model.count(request),
    ask: async (request): Promise<Answer> => {
      const answer = await model.ask(request);
      if (answer.kind === 'answer') answers.push(answer.value);
      return answer;
    },
  };
}

function fileOf(directory: string, name: string): string {
  return join(directory, `${name}.json`);
}
