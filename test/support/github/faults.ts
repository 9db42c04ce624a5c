import { setTimeout as sleep } from 'node:timers/promises';

/** What a fault does to a request. */
export type FaultResponse =
  /** Answered like this; nothing is done. */
  | { status: number; headers?: Record<string, string>; body?: unknown }
  /** The connection is dropped; nothing is done. */
  | 'drop'
  /** The request is carried out, but the connection is dropped instead of the answer. */
  | 'drop-answer'
  /** The request is carried out, even when the client goes away meanwhile. */
  | 'outlive-client'
  /** Carried out after a pause. */
  | { delayMs: number }
  /** Carried out after something else was done: what comes between two requests in a race. */
  | { after: () => Promise<unknown> }
  /** Carried out once so many matching requests have arrived: they then run at the same time. */
  | { together: number };

/** A fault on demand. */
export interface Fault {
  method?: string;
  /** Tested against path and query. */
  path: RegExp;
  /** How many requests it strikes; 1 unless told. */
  times?: number;
  respond: FaultResponse;
}

interface Armed extends Fault {
  left: number;
  waiting: (() => void)[];
}

/** The faults that are still to strike. */
export class Faults {
  readonly #armed: Armed[] = [];

  add(fault: Fault): void {
    this.#armed.push({ ...fault, left: fault.times ?? 1, waiting: [] });
  }

  /** The fault that strikes this request, if any; those that only delay are over when this returns. */
  async strike(method: string, path: string): Promise<FaultResponse | undefined> {
    const fault = this.#armed.find(
      (one) => one.left > 0 && (one.method ?? method) === method && one.path.test(path),
    );
    if (fault === undefined) return undefined;
    const { respond } = fault;
    if (typeof respond === 'object' && 'together' in respond) {
      await arrive(fault, respond.together);
      return undefined;
    }
    fault.left--;
    if (typeof respond === 'object' && 'delayMs' in respond) {
      await sleep(respond.delayMs);
      return undefined;
    }
    if (typeof respond === 'object' && 'after' in respond) {
      await respond.after();
      return undefined;
    }
    return respond;
  }
}

function arrive(fault: Armed, together: number): Promise<void> {
  return new Promise((resolve) => {
    fault.waiting.push(resolve);
    if (fault.waiting.length < together) return;
    fault.left--;
    for (const release of fault.waiting.splice(0)) release();
  });
}
