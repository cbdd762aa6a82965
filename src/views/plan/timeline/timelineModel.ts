/**
 * What the timeline shows now and where one is in it: its rows, the row or the cycle that has the keyboard, a bar that is
 * being dragged.
 *
 * Must not know: how rows are drawn.
 */
import { createStore } from 'zustand/vanilla';
import type { CommandContext } from '../../../commands/command';
import { cycleBars } from '../../../plan/ask/schedule';
import { plainChoices, tableRows, type TableRow } from '../../../plan/ask/tableRows';
import type { CycleId, NodeId, Plan } from '../../../plan/model/schema';
import { leadingNode, thingsOf } from '../../../store/selection';
import { createGroups } from '../../../grid/foldedGroups';
import { listeningTo } from '../../../store/listeningTo';
import { setTimeline, timelineSettings, type TimelineSettings } from './timelineChoices';

/** A bar while it is dragged: its dates as they would be. */
export interface DraggedBar {
  readonly id: NodeId;
  readonly what: 'all' | 'start' | 'due';
  readonly start: string | undefined;
  readonly due: string | undefined;
}

interface State {
  /** The group that has the keyboard; nothing is selected then. */
  readonly group: string | null;
  /** The cycle of the leading idea that has the keyboard. It is selected only when it is opened. */
  readonly cycle: CycleId | null;
  readonly dragged: DraggedBar | null;
}

/** A row by its key, and within it a cycle. */
export interface TimelinePlace {
  readonly key: string;
  readonly cycle?: CycleId | undefined;
}

type Context = Pick<CommandContext, 'openPlan' | 'session'>;

export type TimelineModel = ReturnType<typeof createTimelineModel>;

export function createTimelineModel({ openPlan, session }: Context, today: () => string) {
  const store = createStore<State>(() => ({ group: null, cycle: null, dragged: null }));
  const settings = () => timelineSettings(session.getState());
  const rows = createRows({ openPlan, session }, today);

  const current = (): TimelinePlace | undefined => {
    const { group, cycle } = store.getState();
    const lead = leadingNode(session.getState());
    const key = lead ?? group;
    if (key === null || !rows().some((row) => row.key === key)) return undefined;
    return cycle !== null && openPlan.plan().cycles[cycle]?.idea === lead ? { key, cycle } : { key };
  };

  const goTo = ({ key, cycle }: TimelinePlace) => {
    const row = rows().find((each) => each.key === key);
    if (!row) return;
    store.setState({ group: row.kind === 'group' ? key : null, cycle: cycle ?? null });
    session.select(row.kind === 'group' ? [] : thingsOf('node', [row.id]));
  };

  return {
    rows,
    settings,
    current,
    goTo,
    dragged: () => store.getState().dragged,
    drag: (dragged: DraggedBar | null) => store.setState({ dragged }),
    /** The row above or below, the mark before or after; null at the edge. */
    towards(direction: 'up' | 'down' | 'left' | 'right'): TimelinePlace | null {
      const at = current();
      if (!at) return rows()[0] ?? null;
      if (direction === 'up' || direction === 'down') {
        const index = rows().findIndex(({ key }) => key === at.key);
        return rows()[index + (direction === 'up' ? -1 : 1)] ?? null;
      }
      const marks = settings().cycles ? cycleBars(openPlan.plan(), at.key).map(({ id }) => id) : [];
      const index = at.cycle === undefined ? -1 : marks.indexOf(at.cycle);
      const next = index + (direction === 'left' ? -1 : 1);
      if (next === -1 && index === 0) return { key: at.key };
      return marks[next] === undefined ? null : { key: at.key, cycle: marks[next] };
    },
    ...createGroups({
      rows,
      folded: () => settings().folded,
      setFolded: (folded) => setTimeline(session, { folded }),
      goTo: (key) => goTo({ key }),
    }),
    subscribe: listeningTo(openPlan, session, store),
  };
}

/** Makes the rows anew when the plan or the choices are others. */
function createRows({ openPlan, session }: Context, today: () => string): () => readonly TableRow[] {
  let from: { plan: Plan; settings: TimelineSettings; me: string } | undefined;
  let made: readonly TableRow[] = [];
  return () => {
    const { plan } = openPlan.getState();
    const { me } = session.getState();
    const settings = timelineSettings(session.getState());
    if (plan && !(from?.plan === plan && from.settings === settings && from.me === me)) {
      const choices = { ...plainChoices, marks: settings.marks, me };
      made = tableRows(plan, choices, { today: today(), folded: settings.folded });
      from = { plan, settings, me };
    }
    return made;
  };
}
