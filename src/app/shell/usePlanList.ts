/**
 * The plans that the library lists, read anew after everything that happens to plans. While the store fails, or says
 * nothing, that is told, the last list stays, and the store is asked again.
 */
import { useEffect, useState } from 'react';
import type { PlanSummary } from '../../storage/planStore';
import { patience } from '../../storage/saveLoop';
import { troubleOf, type StorageTrouble } from '../../storage/trouble';
import type { Services } from '../services/services';

/** In ms: how long the list waits for what is being written, and how often a store that failed is asked again. */
const briefly = 1_000;
const retry = 3_000;

interface ListedPlan extends PlanSummary {
  readonly isInRoom?: boolean;
}

interface PlanList {
  /** Null until it was read for the first time. */
  readonly plans: readonly ListedPlan[] | null;
  /** Why it cannot be read now. */
  readonly unread: StorageTrouble | null;
}

export function usePlanList({ store, desk, trouble }: Pick<Services, 'store' | 'desk' | 'trouble'>): PlanList {
  const [list, setList] = useState<PlanList>({ plans: null, unread: null });

  useEffect(() => {
    const timers = new Map<string, number>();
    let isOver = false;
    const later = (name: string, wait: number, run: () => void) => {
      clearTimeout(timers.get(name));
      if (!isOver) timers.set(name, window.setTimeout(run, wait));
    };
    const fail = (unread: StorageTrouble) => setList(({ plans }) => ({ plans, unread }));
    const read = async () => {
      later('silence', patience, () => fail('silent'));
      try {
        const [kept, inRooms] = await Promise.all([store.list(), store.inRooms()]);
        const plans = kept.map((plan) => (inRooms.includes(plan.id) ? { ...plan, isInRoom: true } : plan));
        // Memory has what was made in this visit; what else there may be nobody has read.
        setList({ plans, unread: trouble });
      } catch (error) {
        fail(troubleOf(error));
        later('again', retry, () => void read());
      } finally {
        clearTimeout(timers.get('silence'));
      }
    };
    const begin = () => void read();
    const unsubscribe = store.subscribe(begin);
    // What was done last is listed too, unless writing it takes long.
    later('begin', briefly, begin);
    void desk.leave().then(() => {
      clearTimeout(timers.get('begin'));
      begin();
    });
    return () => {
      isOver = true;
      unsubscribe();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [store, desk, trouble]);

  return list;
}
