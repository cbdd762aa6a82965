/**
 * What the grid of power and impact shows now: everybody in a cell as they stand or as they were judged on an earlier day,
 * and the one who is on the way to another cell.
 *
 * Must not know: how it is drawn.
 */
import { createStore } from 'zustand/vanilla';
import type { CarriedCard } from '../../../commands/cardGrid';
import type { CommandContext } from '../../../commands/command';
import { powerGrid, type PowerGrid } from '../../../plan/ask/people/powerGrid';
import type { PowerPlace } from '../../../plan/ask/people/sector';
import type { Plan, StakeholderId } from '../../../plan/model/schema';
import { listeningTo } from '../../../store/listeningTo';
import { selectedOf } from '../../../store/selection';
import { powerSettings } from './powerChoices';

export type CarriedPerson = CarriedCard<PowerPlace>;

interface State {
  readonly carried: CarriedPerson | null;
}

export type PowerModel = ReturnType<typeof createPowerModel>;

export function createPowerModel({ openPlan, session }: Pick<CommandContext, 'openPlan' | 'session'>) {
  const store = createStore<State>(() => ({ carried: null }));
  const carried = () => store.getState().carried;
  let from: { plan: Plan; day: string | undefined; carried: CarriedPerson | null } | undefined;
  let made: PowerGrid = { cells: [], unplaced: [], moved: [], since: undefined };
  const grid = (): PowerGrid => {
    const { plan } = openPlan.getState();
    const { day } = powerSettings(session.getState());
    const moved = carried();
    const isSame = from?.plan.stakeholders === plan?.stakeholders && from?.day === day && from?.carried === moved;
    if (!plan || isSame) return made;
    from = { plan, day, carried: moved };
    made = powerGrid(plan, { day, ...(moved && { carried: moved }) });
    return made;
  };
  return {
    grid,
    carried,
    carry: (next: CarriedPerson | null) => store.setState({ carried: next }),
    /** Earlier days can be read, not changed. */
    isEarlier: () => powerSettings(session.getState()).day !== undefined,
    /** Who has the keyboard. */
    current(): StakeholderId | undefined {
      const lead = selectedOf(session.getState(), 'stakeholder').at(-1);
      const { cells, unplaced } = grid();
      const isShown = lead !== undefined && (unplaced.includes(lead) || cells.some(({ ids }) => ids.includes(lead)));
      return isShown ? lead : undefined;
    },
    subscribe: listeningTo(openPlan, session, store),
  };
}
