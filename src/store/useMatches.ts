/** The boxes that pass what the reader looks for; null while nothing is looked for. */
import { useCallback } from 'react';
import type { NodeId } from '../plan/model/schema';
import { filterOf, matches } from './filtering';
import { usePlan, useSession, useStores } from './stores';

export function useMatches(): readonly NodeId[] | null {
  const stores = useStores();
  // Drawn anew when these are others; the answer is read from the stores themselves.
  const filter = useSession(filterOf);
  const me = useSession((state) => state.me);
  const select = useCallback(
    (plan: Parameters<typeof matches>[1]) => matches(stores, plan),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [stores, filter, me],
  );
  return usePlan(select);
}
