import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gitEnvironment } from '../git.js';

// What GitHub's servers allow. Pull request refs are there to be fetched, never to be pushed.
const config: readonly [string, string][] = [
  ['http.receivepack', 'true'],
  ['uploadpack.allowFilter', 'true'],
  ['uploadpack.allowAnySHA1InWant', 'true'],
  ['receive.hideRefs', 'refs/pull'],
  ['safe.directory', '*'],
];

export interface Place {
  root: string;
  pathInfo: string;
  query: string;
  user: string | undefined;
  /** Let git do its work, then drop the connection instead of answering. */
  dropAnswer: boolean;
  /** Let git finish its work when the client goes away. */
  outliveClient: boolean;
  /** Runs once git is done and before the client knows. */
  done(): Promise<void>;
}

/** Serves one request of git's smart HTTP by `git http-backend`; ends when the answer is sent. */
export function serveGit(request: IncomingMessage, response: ServerResponse, place: Place): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['http-backend'], { env: cgi(request, place) });
    const stderr: Buffer[] = [];
    let head = Buffer.alloc(0);
    let status = 0;
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.stdout.on('data', (chunk: Buffer) => {
      if (status !== 0) {
        if (!place.dropAnswer) response.write(chunk);
        return;
      }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      const headers = parseHeaders(head.subarray(0, end).toString());
      status = Number(headers.get('status')?.split(' ')[0] ?? 200);
      headers.delete('status');
      if (place.dropAnswer) return;
      response.writeHead(status, Object.fromEntries(headers));
      response.write(head.subarray(end + 4));
    });
    child.stdin.on('error', () => undefined);
    request.pipe(child.stdin);
    // A client that went away leaves no git behind, as a rule.
    if (!place.outliveClient) response.on('close', () => child.kill());
    child.on('error', reject);
    child.on('close', () => {
      if (status === 0) {
        // Nobody is left to be answered.
        if (response.destroyed) resolve(0);
        else reject(new Error(`git http-backend gave no answer: ${Buffer.concat(stderr).toString()}`));
        return;
      }
      place
        .done()
        .then(() => {
          if (place.dropAnswer) response.destroy();
          else response.end();
          resolve(place.dropAnswer ? 0 : status);
        })
        .catch(reject);
    });
  });
}

function cgi(request: IncomingMessage, place: Place): NodeJS.ProcessEnv {
  const header = (name: string) => request.headers[name] as string | undefined;
  return {
    ...gitEnvironment(),
    GIT_PROJECT_ROOT: place.root,
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: place.pathInfo,
    QUERY_STRING: place.query,
    REQUEST_METHOD: request.method,
    REMOTE_USER: place.user,
    REMOTE_ADDR: '127.0.0.1',
    CONTENT_TYPE: header('content-type'),
    CONTENT_LENGTH: header('content-length'),
    HTTP_CONTENT_ENCODING: header('content-encoding'),
    GIT_PROTOCOL: header('git-protocol'),
    GIT_CONFIG_COUNT: String(config.length),
    ...Object.fromEntries(
      config.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}

function parseHeaders(text: string): Map<string, string> {
  return new Map(
    text.split('\r\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}
