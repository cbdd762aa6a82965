/**
 * Finds out how much storage this address uses and may use, and whether the browser has promised to keep it. Any of
 * these may be unknown.
 */

export interface StorageFacts {
  /** Bytes that are used. */
  readonly used?: number;
  /** Bytes that may still be used. */
  readonly free?: number;
  /** Whether the browser has promised not to clear it by itself. */
  readonly promised?: boolean;
}

/** Never rejects: WebKitGTK has no `navigator.storage`, and insecure addresses have none either. */
export async function storageFacts(): Promise<StorageFacts> {
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  const [estimate, promised] = await Promise.all([
    attempt(() => storage?.estimate?.()),
    attempt(() => storage?.persisted?.()),
  ]);
  const { usage, quota } = estimate ?? {};
  return {
    ...(usage !== undefined && { used: usage }),
    ...(usage !== undefined && quota !== undefined && { free: Math.max(0, quota - usage) }),
    ...(typeof promised === 'boolean' && { promised }),
  };
}

/** What the browser answers; nothing where it throws or refuses. */
async function attempt<T>(ask: () => Promise<T> | undefined): Promise<T | null> {
  try {
    return (await ask()) ?? null;
  } catch {
    return null;
  }
}
