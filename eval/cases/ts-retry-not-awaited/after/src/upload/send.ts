import type { Store } from './store.js';

const attempts = 3;

/** Puts one file into the store; rejects where it cannot. */
export async function send(store: Store, name: string, bytes: Uint8Array): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return store.put(name, bytes);
    } catch (error) {
      if (attempt === attempts) throw error;
      await pause(2 ** attempt * 100);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
