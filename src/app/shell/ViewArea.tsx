/**
 * A view with the places that every view has: its bar above, what is found and what is selected over it, a quiet line
 * below. The view fills the bar and the line by `InPlace`.
 */
import { useShownThing } from '../../commands/shownThing';
import type { View } from '../../commands/view';
import { useInRoom, usePlan } from '../../store/stores';
import { untitled } from '../../plan/model/titles';
import { lateComponent } from '../../ui/lateComponent';
import { Place, PlacesProvider } from '../../ui/Places';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { drawView } from '../views/viewComponent';
import { FindBar } from './FindBar';
import { SelectionBar } from './selection/SelectionBar';
import { SelectionMenu } from './selection/SelectionMenu';
import { useMenuGestures } from './selection/useMenuGestures';
import { panelOf, tabOf } from './ViewTabs';
import { useDetails } from './useDetails';
import { useReturning } from './useReturning';
import styles from './ViewArea.module.css';

/** Seldom does one follow somebody. */
const FollowStrip = lateComponent(async () => (await import('../together/presence/FollowStrip')).FollowStrip);

export function ViewArea({ view, hasTabs }: { readonly view: View; readonly hasTabs: boolean }) {
  const title = usePlan((plan) => plan.title);
  const gestures = useMenuGestures(view);
  useReturning(view, useShownThing());
  // What is brought into sight is kept clear of the strip.
  const isFollowing = useInRoom(({ following }) => following !== null);
  // There the details are a page of their own: what lies beneath them is not to be come to.
  const { isOpen } = useDetails();
  const isBeneath = useMediaQuery('(max-width: 600px)') && isOpen;
  const named = hasTabs ? { 'aria-labelledby': tabOf(view) } : { 'aria-label': view.label };
  return (
    <PlacesProvider key={view.id}>
      <main className={styles.area} inert={isBeneath}>
        <h1 className={styles.heading}>{title || untitled}</h1>
        <Place name="bar" className={styles.bar} role="group" aria-label={`${view.label} view`} />
        <div
          role="tabpanel"
          id={panelOf(view)}
          {...named}
          className={styles.view}
          data-scrolled={view.isCanvas ? undefined : ''}
          data-following={isFollowing || undefined}
          {...gestures}
        >
          {drawView(view)}
          <FindBar view={view} />
          <SelectionBar view={view} />
          <SelectionMenu view={view} />
          {isFollowing && <FollowStrip isOnCanvas={view.isCanvas === true} />}
        </div>
        <Place name="foot" className={styles.foot} />
      </main>
    </PlacesProvider>
  );
}
