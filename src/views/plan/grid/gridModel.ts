/**
 * What the grid of impact and effort shows now: the ideas that pass the filters in their cells, and the one that is on its
 * way to another cell.
 *
 * Must not know: how cards are drawn.
 */
import { createStore } from 'zustand/vanilla';
import type { CarriedCard } from '../../../commands/cardGrid';
import type { CommandContext } from '../../../commands/command';
import { impactGrid, type GridPlace, type ImpactGrid } from '../../../plan/ask/impactGrid';
import { hasMark } from '../../../plan/ask/boxFilter';
import { plainChoices, tableBoxes, topDriver } from '../../../plan/ask/tableRows';
import type { NodeId, Plan } from '../../../plan/model/schema';
import { leadingNode } from '../../../store/selection';
import { listeningTo } from '../../../store/listeningTo';
import { gridSettings, type GridSettings } from './gridChoices';

export type Carried = CarriedCard<GridPlace>;

interface State {
  readonly carried: Carried | null;
}

type Context = Pick<CommandContext, 'openPlan' | 'session'>;

export type GridModel = ReturnType<typeof createGridModel>;

export function createGridModel({ openPlan, session }: Context, today: () => string) {
  const store = createStore<State>(() => ({ carried: null }));
  const grid = createGrid({ openPlan, session }, () => store.getState().carried, today);
  return {
    grid,
    carried: () => store.getState().carried,
    carry: (carried: Carried | null) => store.setState({ carried }),
    /** The idea that has the keyboard. */
    current(): NodeId | undefined {
      const lead = leadingNode(session.getState());
      const { cells, unplaced } = grid();
      const isShown = lead !== undefined && (unplaced.includes(lead) || cells.some(({ ids }) => ids.includes(lead)));
      return isShown ? lead : undefined;
    },
    subscribe: listeningTo(openPlan, session, store),
  };
}

/** Made anew when the plan, the choices or what is carried are others. */
function createGrid({ openPlan, session }: Context, carried: () => Carried | null, today: () => string) {
  let from: { plan: Plan; settings: GridSettings; me: string; carried: Carried | null } | undefined;
  let made: ImpactGrid = { cells: [], unplaced: [], equal: [] };
  return (): ImpactGrid => {
    const { plan } = openPlan.getState();
    const { me } = session.getState();
    const settings = gridSettings(session.getState());
    const moved = carried();
    const isSame = from?.plan === plan && from?.settings === settings && from.me === me && from.carried === moved;
    if (!plan || isSame) return made;
    from = { plan, settings, me, carried: moved };
    const nodes = tableBoxes(plan, plainChoices).filter(
      (node) =>
        (settings.abandoned || node.status !== 'abandoned') &&
        settings.marks.every((mark) => hasMark(plan, node, mark, { me, today: today() })) &&
        (settings.driver === undefined || topDriver(plan, node.id) === settings.driver),
    );
    made = impactGrid(
      nodes.map((node) =>
        node.id === moved?.id ? { ...node, impact: moved.place?.impact, effort: moved.place?.effort } : node,
      ),
    );
    return made;
  };
}
