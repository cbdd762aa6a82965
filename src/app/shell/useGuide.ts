/**
 * For whom the guide is there: the first plan that was made on this machine, until it is left. Left once, it comes by its
 * command only.
 */
import { useEffect } from 'react';
import { usePlan, useSession } from '../../store/stores';
import { changeSettings, readSettings } from '../services/appSettings';
import type { Services } from '../services/services';
import { useServices } from '../services/ServicesContext';

/** The setting: the id of the plan that is guided, or that it was left. */
const left = 'left';

/** Called when a plan is made and there is no other. */
export async function guideFirst({ store }: Pick<Services, 'store'>, plan: string): Promise<void> {
  const { guide } = await readSettings(store);
  if (guide === undefined) await changeSettings(store, { guide: plan });
}

export function useGuide(): { readonly isShown: boolean; readonly leave: () => void } {
  const { store, session } = useServices();
  const plan = usePlan(({ id }) => id);
  const isShown = useSession((state) => state.guide);
  useEffect(() => {
    let isOpen = true;
    void readSettings(store).then(({ guide }) => {
      if (isOpen) session.setState({ guide: guide === plan });
    });
    return () => {
      isOpen = false;
      session.setState({ guide: false });
    };
  }, [store, session, plan]);
  const leave = () => {
    session.setState({ guide: false });
    void changeSettings(store, { guide: left });
  };
  return { isShown, leave };
}
