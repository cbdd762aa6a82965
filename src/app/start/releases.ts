/**
 * Offline and new releases. The service worker keeps the release that runs; a new one waits until the user lets it in,
 * which happens after everything typed is on disk. Other tabs are told, go on with their own release, and follow when
 * their user says so.
 */
import { savedBeforeLeaving, type Saving } from '../shell/errors/safelySaved';
import type { ReleaseNotice } from '../services/releaseNotice';

/** In ms: a page that is never loaded again looks for a new release so often. */
const lookEvery = 60 * 60 * 1_000;
/** In ms: the new worker has nothing to do but to say that it took over. */
const patience = 5_000;

export async function watchReleases(notice: ReleaseNotice, autosave: Saving): Promise<void> {
  const { serviceWorker } = navigator;
  const isFirstVisit = serviceWorker.controller === null;
  const registration = await serviceWorker.register('sw.js', { updateViaCache: 'none' });
  let isLeaving = false;

  const offer = (text: string) =>
    notice.setState({
      message: {
        id: 'release',
        text,
        actions: [{ label: 'Reload to update', run: () => void take() }],
        isLasting: true,
      },
    });

  const take = async () => {
    if (!(await savedBeforeLeaving(autosave))) {
      return offer('The new version waits: your last changes are not on disk. Download a copy of the plan first.');
    }
    isLeaving = true;
    // Another tab may have let it in before.
    if (!registration.waiting) return window.location.reload();
    registration.waiting.postMessage('take over');
    setTimeout(() => window.location.reload(), patience);
  };

  let isFirstWorker = isFirstVisit;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isLeaving) window.location.reload();
    else if (!isFirstWorker) offer('Aimtree was updated in another tab. This one goes on as it is.');
    isFirstWorker = false;
  });

  const offerWaiting = () => {
    if (registration.waiting && registration.active) offer('A new version is ready.');
  };
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', offerWaiting),
  );
  offerWaiting();
  setInterval(() => void registration.update().catch(() => undefined), lookEvery);
}
