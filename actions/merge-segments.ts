import { runAction } from '../src/runner/runner.js';
import { workplaceOn } from '../src/runner/workplace.js';
import { runMergeSegments } from '../src/segments/action.js';
import { readInputs } from '../src/segments/action-inputs.js';
import { nodeProgram } from '../src/segments/merger/child.js';

await runAction(async (runner) => {
  const inputs = readInputs((name) => runner.input(name));
  await runMergeSegments(inputs, { ...workplaceOn(runner, inputs.token), node: nodeProgram(process) });
});
