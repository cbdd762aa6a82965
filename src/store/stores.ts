/** The stores, handed down to every view by the app; and the hooks that read them a slice at a time. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Plan } from '../plan/model/schema';
import type { InRoom, InRoomStore } from './inRoom';
import type { OpenPlan } from './openPlan';
import type { Session, SessionState } from './session';

export interface Stores {
  readonly openPlan: OpenPlan;
  readonly session: Session;
  readonly inRoom: InRoomStore;
  readonly newId: () => string;
  readonly now: () => string;
}

export const StoresContext = createContext<Stores | null>(null);

export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (!stores) throw new Error('The app has not handed its stores down.');
  return stores;
}

/** A slice of the open plan; the component renders again only when the slice changes. Only beneath an open plan. */
export function usePlan<T>(select: (plan: Plan) => T): T {
  const { openPlan } = useStores();
  return useStore(openPlan, (state) => {
    if (!state.plan) throw new Error('No plan is open.');
    return select(state.plan);
  });
}

export function useSession<T>(select: (session: SessionState) => T): T {
  return useStore(useStores().session, select);
}

export function useInRoom<T>(select: (inRoom: InRoom) => T): T {
  return useStore(useStores().inRoom, select);
}
