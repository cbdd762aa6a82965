/**
 * Lets the coach read the open plan when the hand has rested: in slices, when the browser has nothing better to do. Its
 * rules are loaded then, and a reading that has become old is dropped.
 */
import { useEffect } from 'react';
import { runInSlices } from '../../browser/inSlices';
import { whenIdle } from '../../browser/whenIdle';
import { useToday } from '../../fields/useToday';
import type { Stores } from '../../store/stores';

/** In ms without a change of the plan. */
const rest = 700;

const nothing = () => undefined;

export function useCoach({ openPlan, session }: Pick<Stores, 'openPlan' | 'session'>): void {
  const today = useToday();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: () => void = nothing;
    let turn = 0;
    const read = async (own: number) => {
      const { findingSteps } = await import('../../plan/coach/coach');
      const { plan } = openPlan.getState();
      if (own !== turn || !plan) return;
      stop = runInSlices(findingSteps(plan, today()), (findings) => session.setState({ findings }));
    };
    const later = () => {
      turn += 1;
      const own = turn;
      stop();
      clearTimeout(timer);
      // Without its code the coach says nothing, and the next change asks for it again.
      timer = setTimeout(() => whenIdle(() => void read(own).catch(nothing)), rest);
    };
    later();
    const unsubscribe = openPlan.subscribe((state, before) => {
      if (state.plan === before.plan) return;
      // Of another plan nothing is known yet.
      if (state.plan?.id !== before.plan?.id) session.setState({ findings: null });
      later();
    });
    return () => {
      turn += 1;
      clearTimeout(timer);
      stop();
      unsubscribe();
      session.setState({ findings: null });
    };
  }, [openPlan, session, today]);
}
