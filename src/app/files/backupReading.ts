/**
 * Reads the plans of a backup one after the other: what the worker does, and what the page does itself where there is
 * none.
 *
 * Must not know: who listens, how the plans stand to what is kept here.
 */
import { readBackupItems, type BackupItem } from '../../exchange/backup';
import { backupPatience } from '../../exchange/backupWords';

export type BackupEnd =
  | { readonly ok: true; readonly created: string | null }
  | { readonly ok: false; readonly reason: string };

export interface BackupListener {
  readonly onItem: (item: BackupItem, share: number) => void;
  /** Awaited between two plans; rejects to stop. */
  readonly pause: () => Promise<void>;
}

/** Rejects when the browser does not give the file's bytes, and with what `pause` rejects with. */
export async function readBackupFile(file: Blob, { onItem, pause }: BackupListener): Promise<BackupEnd> {
  const began = performance.now();
  const hasTime = () => performance.now() - began < backupPatience * 1_000;
  return readBackupItems(new Uint8Array(await file.arrayBuffer()), { onItem, pause, hasTime });
}
