export interface Store {
  /** Rejects where the store answers with anything but 200. */
  put(name: string, bytes: Uint8Array): Promise<void>;
}
