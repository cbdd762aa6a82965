/** What day it is where the user is, by the clock that the app was given. */
import { useCallback } from 'react';
import { useStores } from '../store/stores';

/** Asked when it is needed, as a page may stay open over midnight: `YYYY-MM-DD`. */
export function useToday(): () => string {
  const { now } = useStores();
  // Swedish writes dates as the plan does.
  return useCallback(() => new Date(now()).toLocaleDateString('sv-SE'), [now]);
}
