import { runBoundaries } from '../src/boundaries/action.js';
import { readInputs } from '../src/boundaries/action-inputs.js';
import { runAction } from '../src/runner/runner.js';
import { workplaceOn } from '../src/runner/workplace.js';

await runAction(async (runner) => {
  const inputs = readInputs((name) => runner.input(name));
  await runBoundaries(inputs, workplaceOn(runner, inputs.token));
});
