/** What day it is where the user is, by the clock that the app was given. */
import { useCallback } from 'react';
import { useStores } from '../store/stores';
import { todayOf } from '../store/today';

/** Asked when it is needed, as a page may stay open over midnight: `YYYY-MM-DD`. */
export function useToday(): () => string {
  const { now } = useStores();
  return useCallback(() => todayOf(now), [now]);
}
