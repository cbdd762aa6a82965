/** Reads one large plan file beside the page, which stays free for its user meanwhile. */
import { readPlan, type ReadPlan } from './planReading';

export type News =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'read'; readonly result: ReadPlan }
  | { readonly kind: 'unreadable' };

const tell = (news: News) => postMessage(news);

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void readPlan(data, { onProgress: (share) => tell({ kind: 'progress', share }) }).then(
    (result) => tell({ kind: 'read', result }),
    () => tell({ kind: 'unreadable' }),
  );
});
