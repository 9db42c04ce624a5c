import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { action } from '../command.mjs';
import { interleaved, median, read, run } from '../measure.mjs';

const most = 200;

/**
 * How long the built action takes from its first question to the remote until it has all it needs, started in a
 * checkout of depth 1, against a bare `git fetch` of the same refs.
 */
export function fetching({ repository, runs, scratch }) {
  const { base } = repository;
  const branches = repository.branches.slice(0, most);
  mkdirSync(join(scratch, 'bench'));
  symlinkSync(repository.directory, join(scratch, 'bench/repository.git'));
  const remote = pathToFileURL(join(scratch, 'bench/repository.git')).href;
  const workspace = join(scratch, 'workspace');
  run('git', ['clone', '--quiet', '--depth=1', '--no-checkout', `--branch=${base}`, remote, workspace]);
  const started = [];
  const act = () => {
    const trace = join(mkdtempSync(join(scratch, 'run-')), 'trace');
    // An action says on stdout what went wrong.
    read(process.execPath, [action], {
      cwd: workspace,
      env: runnerEnvironment(scratch, trace, base, branches),
    });
    started.push(timeAtRemote(readFileSync(trace, 'utf8')));
  };
  const fetched = [];
  const bare = () => {
    const to = mkdtempSync(join(scratch, 'bare-'));
    run('git', ['init', '--quiet', '--bare', to]);
    const refspecs = [base, ...branches].map((name) => `+refs/heads/${name}:refs/heads/${name}`);
    const trace = `${to}.trace`;
    const args = ['-C', to, 'fetch', '--quiet', '--no-tags', '--no-auto-maintenance', '--stdin', remote];
    run('git', args, {
      input: `${refspecs.join('\n')}\n`,
      env: { ...process.env, GIT_TRACE2_EVENT: trace },
    });
    fetched.push(timeAtRemote(readFileSync(trace, 'utf8')));
  };
  interleaved(runs, [act, bare]);
  return [
    {
      work: `what ${branches.length} branches need, fetched by the action`,
      median: median(started),
      unit: 'ms',
      baseline: 'git fetch of the same refs',
      baselineMedian: median(fetched),
      goal: { within: 2 },
    },
  ];
}

/** As on a schedule, without a token: git alone, all pairs. */
function runnerEnvironment(scratch, trace, base, branches) {
  const event = join(scratch, 'event.json');
  writeFileSync(event, JSON.stringify({ repository: { default_branch: base } }));
  const inputs = { mode: 'all', branches: branches.join('\n'), 'max-age': '100000d', 'fail-on': 'never' };
  const flags = { comment: false, check: false, annotations: false, summary: false, plan: false };
  const given = { ...inputs, ...flags, 'require-checks': false, config: '.claude/parallel-config.yml' };
  return {
    PATH: process.env.PATH,
    HOME: scratch,
    RUNNER_TEMP: scratch,
    GITHUB_WORKSPACE: join(scratch, 'workspace'),
    GITHUB_SERVER_URL: pathToFileURL(scratch).href.replace(/\/$/, ''),
    GITHUB_REPOSITORY: 'bench/repository',
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_EVENT_PATH: event,
    GIT_TRACE2_EVENT: trace,
    ...Object.fromEntries(
      Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, `${value}`]),
    ),
  };
}

/** Milliseconds from the start of the first git that asked the remote to the end of the last, by git's own trace. */
function timeAtRemote(trace) {
  const events = trace
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  // What git starts by itself has an id with its parent's before a slash.
  const own = events.filter(({ sid }) => !sid.includes('/'));
  const asking = new Set(
    own
      .filter(
        ({ event, argv }) => event === 'start' && argv.some((word) => ['fetch', 'ls-remote'].includes(word)),
      )
      .map(({ sid }) => sid),
  );
  const times = own.filter(({ sid }) => asking.has(sid)).map(({ time }) => microseconds(time));
  return (Math.max(...times) - Math.min(...times)) / 1000;
}

/** Dates hold only milliseconds. */
function microseconds(time) {
  return Date.parse(time) * 1000 + Number(/\.\d{3}(\d{3})Z$/.exec(time)?.[1] ?? 0);
}
