import { runGate } from '../src/gate/action.js';
import { readInputs } from '../src/gate/action-inputs.js';
import { runAction } from '../src/runner/runner.js';
import { workplaceOn } from '../src/runner/workplace.js';

await runAction(async (runner) => {
  const inputs = readInputs((name) => runner.input(name));
  await runGate(inputs, workplaceOn(runner, inputs.token));
});
