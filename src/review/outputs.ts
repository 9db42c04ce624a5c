import type { FindingsFile, Tokens } from './finding.js';
import type { Workplace } from './workplace.js';

/** Sets outputs of the step. */
export function setOutputs(
  run: Pick<Workplace, 'setOutput'>,
  outputs: Readonly<Record<string, string | number>>,
): void {
  for (const [name, value] of Object.entries(outputs)) run.setOutput(name, value);
}

/** What the model took, as outputs; empty where nobody said. */
export function outputsOfModel({ cost, tokens }: { cost?: number; tokens?: Tokens }) {
  return {
    cost: cost ?? '',
    tokens: tokens ? tokens.input + tokens.output + tokens.cacheRead + tokens.cacheWrite : '',
  };
}

/** The outputs of a run that only finds. */
export function outputsOfFound(file: FindingsFile) {
  return {
    findings: file.findings.length,
    reviewed: file.reviewed.length,
    'not-reviewed': file.notReviewed.length,
    ...outputsOfModel(file),
  };
}
