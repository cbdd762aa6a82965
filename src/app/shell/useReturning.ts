/** Whoever comes back from the page of a cycle or a stakeholder to the view that it was opened from is where they were there. */
import { useEffect } from 'react';
import { returnToSpot, type Spot } from '../../browser/spot';
import { useCommandContext } from '../../commands/commandContext';
import { cycleView } from '../../commands/cyclePage';
import { peopleView } from '../../commands/peopleDeeds';
import type { View } from '../../commands/view';

/** Views in which a thing has a page that is left again for where one was. */
const viewsWithPages: ReadonlySet<string> = new Set([cycleView, peopleView]);

export function useReturning({ id }: View, thing: string | undefined): void {
  const { session } = useCommandContext();
  useEffect(() => {
    const { cameFrom } = session.getState();
    const isOnPage = viewsWithPages.has(id) && thing !== undefined;
    if (isOnPage || !cameFrom) return undefined;
    session.setState({ cameFrom: null });
    return cameFrom.view === id ? returnToSpot(cameFrom.spot as Spot) : undefined;
  }, [session, id, thing]);
}
