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
  const storage: Partial<StorageManager> = 'storage' in navigator ? navigator.storage : {};
  const [estimate, promised] = await Promise.all([
    storage.estimate?.().catch(() => null),
    storage.persisted?.().catch(() => null),
  ]);
  const { usage, quota } = estimate ?? {};
  return {
    ...(usage !== undefined && { used: usage }),
    ...(usage !== undefined && quota !== undefined && { free: Math.max(0, quota - usage) }),
    ...(typeof promised === 'boolean' && { promised }),
  };
}
