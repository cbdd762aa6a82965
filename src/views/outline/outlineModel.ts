/**
 * What an outline shows now: its lines, which of them has the keyboard, what is shown a second time. The lines follow from
 * the plan and what is folded; while a text is typed they stay the same.
 *
 * Must not know: how lines are drawn.
 */
import { createStore } from 'zustand/vanilla';
import type { CommandContext } from '../../commands/command';
import { isSameRow, outlineOf, type Outline, type OutlineRow } from '../../plan/ask/outlineRows';
import { ancestorsOf } from '../../plan/ask/relations';
import { retexted } from '../../plan/ask/retexted';
import type { NodeId, Plan } from '../../plan/model/schema';
import { nodeAtKeyboard } from '../../store/selection';

interface State {
  /** The line that had the keyboard last, by its key. */
  readonly at: string | null;
  readonly opened: ReadonlySet<string>;
}

export interface OutlineModel {
  /** The same object as long as all lines are the same. */
  readonly outline: () => Outline;
  /** All lines from top to bottom. */
  readonly rows: () => readonly OutlineRow[];
  /** The line that has the keyboard: of the lines of the leading box the one that was gone to, else the first. */
  readonly current: () => OutlineRow | undefined;
  readonly goTo: (row: Pick<OutlineRow, 'key' | 'id'>) => void;
  /** Only says which of the lines of a box is meant. */
  readonly mean: (key: string) => void;
  readonly setOpen: (row: OutlineRow, isOpen: boolean) => void;
  /** Unfolds what hides the box. */
  readonly uncover: (id: NodeId) => void;
  /** Where the caret stands in the text that is edited in this run, while its line comes elsewhere; taken once. */
  readonly keepCaret: (run: string, at: number) => void;
  readonly takeCaret: (run: string) => number | null;
  readonly subscribe: (listener: () => void) => () => void;
}

type Context = Pick<CommandContext, 'openPlan' | 'session'>;

export function createOutlineModel({ openPlan, session }: Context): OutlineModel {
  const store = createStore<State>(() => ({ at: null, opened: new Set() }));
  let caret: { readonly run: string; readonly at: number } | null = null;
  const lines = createLines({ openPlan, session }, () => store.getState().opened);
  const { outline, rows } = lines;

  return {
    outline,
    rows,
    current() {
      const lead = nodeAtKeyboard(session.getState());
      if (lead === undefined) return undefined;
      const { at } = store.getState();
      const own = rows().filter(({ id }) => id === lead);
      return own.find(({ key }) => key === at) ?? own[0];
    },
    goTo({ key, id }) {
      store.setState({ at: key });
      session.selectNodes([id]);
    },
    mean: (key) => store.setState({ at: key }),
    setOpen(row, isOpen) {
      if (!row.isAgain) return session.setCollapsed(toggled(session.getState().collapsed, row.id, !isOpen));
      store.setState(({ opened }) => ({ opened: toggled(opened, row.key, isOpen) }));
    },
    uncover(id) {
      const above = ancestorsOf(openPlan.plan(), id);
      const { collapsed } = session.getState();
      session.setCollapsed(new Set([...collapsed].filter((each) => each === id || !above.has(each))));
    },
    keepCaret: (run, at) => void (caret = { run, at }),
    takeCaret(run) {
      const taken = caret?.run === run ? caret.at : null;
      caret = null;
      return taken;
    },
    subscribe(listener) {
      const stops = [openPlan.subscribe(listener), session.subscribe(listener), store.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** Makes the lines anew only when something of them may have changed, and keeps those that are the same. */
function createLines({ openPlan, session }: Context, opened: () => ReadonlySet<string>) {
  let from: { plan: Plan; collapsed: unknown; opened: unknown } | undefined;
  let made: Outline = { placed: [], unplaced: [] };
  let all: readonly OutlineRow[] = [];
  const outline = () => {
    const { plan } = openPlan.getState();
    const { collapsed } = session.getState();
    if (!plan) return made;
    const isSame = from?.collapsed === collapsed && from.opened === opened();
    if (!isSame || !from || (from.plan !== plan && !retexted(from.plan, plan))) {
      const known = new Map(all.map((row) => [row.key, row]));
      const keep = (row: OutlineRow) => {
        const old = known.get(row.key);
        return old && isSameRow(old, row) ? old : row;
      };
      const { placed, unplaced } = outlineOf(plan, { collapsed, opened: opened() });
      made = { placed: placed.map(keep), unplaced: unplaced.map(keep) };
      all = [...made.placed, ...made.unplaced];
    }
    from = { plan, collapsed, opened: opened() };
    return made;
  };
  return {
    outline,
    rows: () => {
      outline();
      return all;
    },
  };
}

function toggled<T>(set: ReadonlySet<T>, one: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (isIn) next.add(one);
  else next.delete(one);
  return next;
}
