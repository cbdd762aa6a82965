/**
 * Looks, while plans are kept in memory alone, whether the browser's database can be opened after all. A page on which
 * nothing was made is loaded again by itself; on another its user is told.
 */
import type { Services } from '../services/services';

/** In ms. */
const firstWait = 5_000;
const longestWait = 60_000;

interface Needs extends Pick<Services, 'store' | 'session'> {
  /** Whether the database can be opened now. */
  readonly canOpen: () => Promise<boolean>;
  readonly reload: () => void;
}

export async function lookForStorage({ store, session, canOpen, reload }: Needs): Promise<void> {
  for (let wait = firstWait; ; wait = Math.min(wait * 2, longestWait)) {
    await new Promise((done) => void setTimeout(done, wait));
    if (await canOpen()) break;
  }
  if ((await store.inventory()).length === 0) return reload();
  session.say(
    'This browser’s storage answers again. Download a copy of what you made in this visit, then load the page again to see all your plans.',
    { label: 'Reload', run: reload },
  );
}
