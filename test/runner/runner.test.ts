import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';

// Started as a process of its own, since what a runner sees is what counts: output, command files, exit code.
const root = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;
beforeAll(() => {
  mkdirSync(join(root, 'build'), { recursive: true });
  folder = mkdtempSync(join(root, 'build/'));
  for (const room of ['runner', 'config', 'report', 'github']) {
    mkdirSync(join(folder, room));
    for (const file of readdirSync(join(root, 'src', room))) {
      const { outputText } = ts.transpileModule(readFileSync(join(root, 'src', room, file), 'utf8'), {
        compilerOptions: {
          target: ts.ScriptTarget.ES2023,
          module: ts.ModuleKind.ESNext,
          verbatimModuleSyntax: true,
        },
      });
      writeFileSync(join(folder, room, file.replace(/ts$/, 'js')), outputText);
    }
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  code: number | null;
  output: string;
  summary: string;
  outputs: string;
}

/** Runs an action whose main function has `body`. */
function run(body: string, env: Record<string, string> = {}, before = ''): Promise<Run> {
  const place = mkdtempSync(join(folder, 'run-'));
  const entry = join(place, 'entry.mjs');
  writeFileSync(
    entry,
    `import { runAction } from '../runner/runner.js';
import { UserError } from '../config/error.js';
${before}
await runAction(async (runner) => {
${body}
});`,
  );
  const files = { GITHUB_OUTPUT: join(place, 'output'), GITHUB_STEP_SUMMARY: join(place, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry], { cwd: place, env: { ...files, ...env } });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      const read = (file: string) => readFileSync(file, 'utf8');
      resolve({ code, output, summary: read(files.GITHUB_STEP_SUMMARY), outputs: read(files.GITHUB_OUTPUT) });
    });
  });
}

describe('an action', () => {
  it('reads inputs, trimmed', async () => {
    const { output, code } = await run(
      `runner.log.info(JSON.stringify([runner.input('fail-on'), runner.input('none')]));`,
      { 'INPUT_FAIL-ON': ' never ' },
    );
    expect(output).toBe('["never",""]\n');
    expect(code).toBe(0);
  });

  it('sets outputs that their value cannot add to', async () => {
    const { outputs } = await run(
      `runner.setOutput('verdict', 'x\\nother=1'); runner.setOutput('conflicts', 2);`,
    );
    expect(outputs).toMatch(
      /^verdict<<(ghadelimiter_\S+)\nx\nother=1\n\1\nconflicts<<(ghadelimiter_\S+)\n2\n\2\n$/,
    );
  });

  it('annotates lines, whatever the path and the title hold', async () => {
    const { output } =
      await run(`runner.annotate({ path: 'a,b:c\\n.ts', startLine: 3, endLine: 5, level: 'failure', title: 'x::y', message: '100%\\n::z' });
runner.annotate({ path: 'a.ts', startLine: 1, endLine: 1, level: 'notice', title: 't', message: 'm' });`);
    expect(output.split('\n')).toEqual([
      '::error title=x%3A%3Ay,file=a%2Cb%3Ac%0A.ts,line=3,endLine=5::100%25%0A: :z',
      '::notice title=t,file=a.ts,line=1,endLine=1::m',
      '',
    ]);
  });

  it('logs text from outside without carrying out its commands', async () => {
    const { output } = await run(
      String.raw`for (const level of ['info', 'warning', 'error', 'debug']) runner.log[level]('::error::a\n  ::set-env name=A::b\r::c\nx ##[group]\u202e\u001b[2J');`,
    );
    const carriedOut = output
      .split(/\r\n|[\r\n]/)
      .filter((line) => /^\s*::/.test(line) || line.includes('##['));
    expect(carriedOut.map((line) => line.slice(0, 9))).toEqual(['::warning', '::error::', '::debug::']);
    for (const hidden of ['\u001b', '\u202e']) expect(output).not.toContain(hidden);
    expect(output).toContain(': :error::a\n  : :set-env name=A::b\n: :c\nx ## [group]\\u{202e}\\u{1b}[2J\n');
  });

  it('masks a secret, and no empty one', async () => {
    const { output } = await run(`runner.maskSecret('s3cret'); runner.maskSecret('');`);
    expect(output).toBe('::add-mask::s3cret\n');
  });

  it('adds to the job summary', async () => {
    const { summary } = await run(`await runner.summary('# One\\n'); await runner.summary('# Two\\n');`);
    expect(summary).toBe('# One\n# Two\n');
  });

  it('keeps what it adds to the job summary within what GitHub takes', async () => {
    const { summary } = await run(
      `await runner.summary('first\\n'); await runner.summary('<details>\\n' + 'ä'.repeat(60).concat('\\n').repeat(10_000));`,
    );
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_048_576);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(900_000);
    expect(summary).toMatch(/^first\n<details>\nä{60}\n/);
    expect(summary).toMatch(
      /ä{60}\n\n<\/details>\n\n_The rest does not fit into a job summary \(1 MiB\)\._\n$/,
    );
  });

  it('goes on without a job summary on a server that has none', async () => {
    const { code, output } = await run(`await runner.summary('# One');`, { GITHUB_STEP_SUMMARY: '' });
    expect(code).toBe(0);
    expect(output).toContain('shows no job summary');
  });

  it('knows the run it is part of', async () => {
    writeFileSync(join(folder, 'event.json'), '{"number":7}');
    const { output } = await run(`runner.log.info(JSON.stringify(runner.env));`, {
      GITHUB_WORKSPACE: '/w',
      RUNNER_TEMP: '/t',
      GITHUB_API_URL: 'https://ghe.example/api/v3',
      GITHUB_SERVER_URL: 'https://ghe.example',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_RUN_ID: '12',
      GITHUB_JOB: 'overlap',
      GITHUB_WORKFLOW: 'CI',
      GITHUB_ACTOR: 'octocat',
      PARALLEL_CLAUDE_RETRY_BASE_MS: '1',
    });
    expect(JSON.parse(output)).toEqual({
      workspace: '/w',
      runnerTemp: '/t',
      apiUrl: 'https://ghe.example/api/v3',
      serverUrl: 'https://ghe.example',
      eventName: 'pull_request',
      payload: { number: 7 },
      repository: 'o/r',
      runId: '12',
      job: 'overlap',
      workflow: 'CI',
      actor: 'octocat',
      retryBaseMs: 1,
    });
  });
});

describe('an action that fails', () => {
  it('as it decides to, has its message and exit code 1', async () => {
    expect(await run(`runner.setFailed('2 conflicts');`)).toMatchObject({
      code: 1,
      output: '::error::2 conflicts\n',
    });
  });

  it("by a user's mistake, prints the message alone", async () => {
    const { code, output } = await run(
      `throw new UserError('config.yml:3:1: unknown key\\nconfig.yml:4:1: other');`,
    );
    expect(code).toBe(1);
    expect(output).toBe('::error::config.yml:3:1: unknown key%0Aconfig.yml:4:1: other\n');
  });

  it('by an event file that is not JSON, says so', async () => {
    const { code, output } = await run('', { GITHUB_EVENT_PATH: '/nonexistent/event.json' });
    expect(code).toBe(1);
    expect(output).toMatch(
      /^::error::the event file \/nonexistent\/event\.json \(GITHUB_EVENT_PATH\) cannot be read/,
    );
  });

  it.each(['x', '-1', '1.5', '1234567'])('by the retry pause %j, says what is allowed', async (pause) => {
    const { output } = await run('', { PARALLEL_CLAUDE_RETRY_BASE_MS: pause });
    expect(output).toMatch(/^::error::PARALLEL_CLAUDE_RETRY_BASE_MS is not valid; allowed is a whole number/);
  });

  it('by a fault of ours, prints one line, the stack folded, and asks for a report', async () => {
    const { code, output } = await run(`throw new TypeError('x is not a function\\n::set-output::');`);
    expect(code).toBe(1);
    const lines = output.trimEnd().split('\n');
    expect(lines[0]).toBe('::group::Stack of the error');
    expect(lines[1]).toBe('TypeError: x is not a function');
    expect(lines[2]).toBe(': :set-output::');
    expect(lines[3]).toMatch(/^ {4}at .*entry\.mjs/);
    expect(lines.slice(-3)).toEqual([
      '::endgroup::',
      'This is a fault in parallel-claude. Please report it, with the stack above.',
      '::error::Unexpected error: x is not a function',
    ]);
  });

  it('by one error after another, goes on after each, and says what each is about', async () => {
    const { code, output } = await run(
      `runner.fail(new UserError('no schema'), 'one');
runner.fail(new TypeError('x is not a function'), 'two');
runner.log.info('the rest');`,
    );
    expect(code).toBe(1);
    const lines = output.trimEnd().split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '::error::one: no schema',
      '::group::Stack of the error',
      'TypeError: x is not a function',
    ]);
    expect(lines.slice(-3)).toEqual([
      'This is a fault in parallel-claude. Please report it, with the stack above.',
      '::error::two: Unexpected error: x is not a function',
      'the rest',
    ]);
  });

  it('by something thrown that is no error, still says what it was', async () => {
    const { code, output } = await run(`throw 'plain words';`);
    expect(code).toBe(1);
    expect(output).toContain('::error::Unexpected error: plain words');
  });
});

it('importing the runner starts nothing', async () => {
  const { code, output } = await run('', {}, `process.stdout.write('imported\\n'); process.exit(0);`);
  expect({ code, output }).toEqual({ code: 0, output: 'imported\n' });
});
