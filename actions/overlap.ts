import { runOverlap } from '../src/overlap/action.js';
import { readInputs } from '../src/overlap/action-inputs.js';
import { runAction } from '../src/runner/runner.js';
import { workplaceOn } from '../src/runner/workplace.js';

await runAction(async (runner) => {
  const inputs = readInputs((name) => runner.input(name));
  await runOverlap(inputs, workplaceOn(runner, inputs.token));
});
