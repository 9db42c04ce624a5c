import type { FindingsFile, Tokens } from './finding.js';

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
