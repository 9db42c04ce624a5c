/** What a session did: the files it wrote, by path. */
export type Files = Readonly<Record<string, string>>;

/** One commit of the sample repository. */
export interface Step {
  branch: string;
  /** The branch it starts from, where it is the first of its branch. */
  from?: string;
  message: string;
  files: Files;
}

const lines = (...text: string[]): string => text.map((line) => `${line}\n`).join('');

const api = (handler: string[], log = '  log(request);'): string =>
  lines(
    "import { log } from './log';",
    "import type { Request, Response } from './types';",
    '',
    'export function handle(request: Request): Response {',
    ...handler,
    '  const answer = route(request);',
    '  answer.headers.set("x-served-by", "api");',
    log,
    '  return answer;',
    '}',
    '',
    'function route(request: Request): Response {',
    '  return new Response(request.path);',
    '}',
  );

const types = (more: string[] = []): string =>
  lines(
    'export interface Request {',
    '  path: string;',
    '  user?: string;',
    '}',
    '',
    'export class Response {',
    '  headers = new Map<string, string>();',
    '  constructor(readonly body: string) {}',
    '}',
    ...more,
  );

const settings = (timeout: string): string =>
  lines('export const settings = {', '  retries: 3,', `  timeout: ${timeout},`, '};');

const readme = (title: string, end = 'Run `npm start`.'): string =>
  lines(`# ${title}`, '', 'A small shop.', '', '## Use', '', 'Install it with `npm install`.', '', end);

/** A small shop on which seven sessions work at once; main goes on under them. */
export const story: readonly Step[] = [
  {
    branch: 'main',
    message: 'The shop',
    files: {
      'src/api.ts': api(['  check(request);']),
      'src/types.ts': types(),
      'src/settings.ts': settings('5_000'),
      'README.md': readme('Shop'),
    },
  },
  {
    branch: 'fix/timeout',
    from: 'main',
    message: 'Wait longer for the bank',
    files: { 'src/settings.ts': settings('10_000') },
  },
  {
    branch: 'claude/old-session',
    from: 'main',
    message: 'Call it a store',
    files: { 'README.md': readme('Store') },
  },
  {
    branch: 'main',
    message: 'Wait longer, and call it a market',
    files: { 'src/settings.ts': settings('10_000'), 'README.md': readme('Market') },
  },
  {
    branch: 'claude/backend-rate-limit',
    from: 'main',
    message: 'Limit the rate of requests',
    files: { 'src/api.ts': api(['  check(request);', '  limitRate(request.user);']) },
  },
  {
    branch: 'claude/frontend-login',
    from: 'main',
    message: 'Ask who it is',
    files: {
      'src/api.ts': api(['  requireLogin(request);']),
      'src/login.ts': lines('export const login = true;'),
    },
  },
  {
    branch: 'claude/tests-login',
    from: 'claude/frontend-login',
    message: 'Test the login',
    files: { 'test/login.test.ts': lines("import '../src/login';") },
  },
  {
    branch: 'feature/audit-log',
    from: 'main',
    message: 'Log who asked',
    files: { 'src/api.ts': api(['  check(request);'], '  log(request, request.user);') },
  },
  {
    branch: 'claude/settings-from-env',
    from: 'main',
    message: 'Take the timeout from the environment',
    files: { 'src/settings.ts': settings('Number(process.env.TIMEOUT ?? 10_000)') },
  },
  {
    branch: 'fix/readme',
    from: 'main',
    message: 'Say how to stop it',
    files: { 'README.md': readme('Market', 'Run `npm start`, stop it with Ctrl-C.') },
  },
];
