/** The plans of a backup, read in a worker however small the archive is: what is packed in it may be large. */
import { backupLimits, type BackupItem } from '../../exchange/backup';
import { wordArchiveTooLarge } from '../../exchange/backupWords';
import { workBeside } from './besidePage';
import { readBackupFile, type BackupEnd } from './backupReading';
import type { BackupNews } from './readBackup.worker';

/** Milliseconds for which the page reads before it lets the user in again, where it has to read itself. */
const stretch = 30;

/** Rejects as `readPlanFile` does. */
export async function readBackup(
  file: Blob,
  {
    onItem,
    signal,
  }: { readonly onItem: (item: BackupItem, share: number) => void; readonly signal?: AbortSignal | undefined },
): Promise<BackupEnd> {
  // What is too large is not even read.
  if (file.size > backupLimits.total) return { ok: false, reason: wordArchiveTooLarge(file.size, backupLimits.total) };
  let since = performance.now();
  const pause = async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < stretch) return;
    await nextTask();
    since = performance.now();
  };
  return workBeside<BackupNews, BackupEnd>({
    start: () => new Worker(new URL('./readBackup.worker.ts', import.meta.url), { type: 'module' }),
    file,
    here: () => readBackupFile(file, { onItem, pause }),
    signal,
    hear: (news) => {
      if (news.kind === 'read') return news.end;
      if (news.kind === 'unreadable') throw new Error('The archive could not be read.');
      onItem(news.item, news.share);
      return undefined;
    },
  });
}

/** Lets the page breathe. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
