/** Reads a backup beside the page. Plans go over one by one: each is a short piece of work for the page. */
import type { BackupItem } from '../../exchange/backup';
import { readBackupFile, type BackupEnd } from './backupReading';

export type BackupNews =
  | { readonly kind: 'item'; readonly item: BackupItem; readonly share: number }
  | { readonly kind: 'read'; readonly end: BackupEnd }
  | { readonly kind: 'unreadable' };

const tell = (news: BackupNews) => postMessage(news);

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  const onItem = (item: BackupItem, share: number) => tell({ kind: 'item', item, share });
  // Nothing to let breathe here: who wants it to stop ends it.
  void readBackupFile(data, { onItem, pause: () => Promise.resolve() }).then(
    (end) => tell({ kind: 'read', end }),
    () => tell({ kind: 'unreadable' }),
  );
});
