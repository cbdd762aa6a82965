/** Reads who is in the room a slice at a time: what is drawn of one box is drawn again only when somebody comes or goes there. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { equal } from '../kit/equal';
import type { NodeId } from '../plan/model/schema';
import type { InRoom } from './inRoom';
import { followedIn, peopleAt, peopleHere, type Person } from './people';
import { useStores } from './stores';

export const usePeopleAt = (box: NodeId): readonly Person[] => useSaid((state) => peopleAt(state, box));

export const usePeople = (): readonly Person[] => useSaid(peopleHere);

/** Whom the reader follows. */
export const useFollowed = (): Person | undefined => useSaid(followedIn);

/** The same value as long as it says the same: each news of the room comes as a new list. */
function useSaid<T>(read: (state: InRoom) => T): T {
  const { inRoom } = useStores();
  const [latest] = useState<{ said?: T }>(() => ({}));
  return useStore(inRoom, (state) => {
    const next = read(state);
    if (!('said' in latest) || !equal(latest.said, next)) latest.said = next;
    return latest.said as T;
  });
}
