#!/usr/bin/env node
import { main } from './main.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads our output may stop reading, as `head` does.
  if (error.code === 'EPIPE') return;
  process.stderr.write(`parallel-claude: the result could not be written: ${error.message}\n`);
  process.exit(3);
});

process.exitCode = await main(process.argv.slice(2));
