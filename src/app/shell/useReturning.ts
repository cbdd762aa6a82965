/** Whoever comes back from the page of a cycle to the view that it was opened from is where they were there. */
import { useEffect } from 'react';
import { returnToSpot, type Spot } from '../../browser/spot';
import { useCommandContext } from '../../commands/commandContext';
import { cycleView } from '../../commands/cyclePage';
import type { View } from '../../commands/view';

export function useReturning({ id }: View, thing: string | undefined): void {
  const { session } = useCommandContext();
  useEffect(() => {
    const { cameFrom } = session.getState();
    const isOnPage = id === cycleView && thing !== undefined;
    if (isOnPage || !cameFrom) return undefined;
    session.setState({ cameFrom: null });
    return cameFrom.view === id ? returnToSpot(cameFrom.spot as Spot) : undefined;
  }, [session, id, thing]);
}
