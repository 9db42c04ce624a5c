import type { Store } from './store.js';

/** Puts one file into the store; rejects where it cannot. */
export async function send(store: Store, name: string, bytes: Uint8Array): Promise<void> {
  await store.put(name, bytes);
}
