import type { GitHost } from './environment.js';
import { lastLine, type GitResult } from './process.js';

// What git, curl and ssh say when the network or the server failed, not the request.
const faults = [
  /could not resolve (host|proxy)/i,
  /temporary failure in name resolution/i,
  /(connection|operation) (was )?(timed out|reset|refused)/i,
  /failed to connect to/i,
  /empty reply from server/i,
  /recv failure|send failure|broken pipe/i,
  /(tls|ssl|gnutls)[^\n]*(handshake|closed|terminated|timeout|recv error)/i,
  /returned error: (408|429|5\d\d)/,
  /RPC failed/,
  /early EOF|unexpected disconnect|the remote end hung up unexpectedly/i,
  /expected flush after|bad band|protocol error: bad line length/i,
];

/** Whether a failed call is worth trying again as it stands. */
export function isNetworkFault(stderr: string): boolean {
  return faults.some((fault) => fault.test(stderr));
}

/** Runs `call` again after 2, 4, 8 and 16 s (each up to a quarter longer) for as long as the network is at fault. */
export async function retryNetwork(
  what: string,
  host: GitHost,
  call: () => Promise<GitResult>,
): Promise<GitResult> {
  for (let attempt = 0; ; attempt++) {
    const result = await call();
    if (result.code === 0 || attempt === pauses || !isNetworkFault(result.stderr)) return result;
    await pauseBefore('trying again', `${what} failed (${lastLine(result.stderr)})`, host, attempt);
  }
}

/** How many pauses there are before it is given up. */
export const pauses = 4;

/** Waits 2, 4, 8 or 16 s (each up to a quarter longer), for `attempt` 0 to 3, and says why. */
export async function pauseBefore(what: string, why: string, host: GitHost, attempt: number): Promise<void> {
  const pause = host.retryBaseMs * 2 ** attempt * (1 + host.random() / 4);
  host.log.warning(`${why}; ${what} in ${Math.round(pause / 1000)} s.`);
  await host.sleep(pause);
}
