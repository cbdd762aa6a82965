/**
 * The steps of each idea as a list. On a wide window they lie unseen over the marks of the picture, and take the keyboard, the
 * pointer and what is spoken; on a phone they are all there is.
 *
 * Arrows go from step to step (left, right) and from idea to idea (up, down); Enter opens the page of a cycle; Alt with up
 * or down, or dragging, moves a step up or down in its ramp.
 */
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { openCycle, selectCycle } from '../../../commands/cyclePage';
import { CycleMark } from '../../../fields/CycleMark';
import { useToday } from '../../../fields/useToday';
import type { RampRow } from '../../../figure/compose/ramps/rampRows';
import { cyclesWith } from '../../../plan/ask/findCycles';
import { levelInRamp } from '../../../plan/ask/ramp';
import { setCycleDetail } from '../../../plan/edit/cycleEdits';
import type { CycleId } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import { selectedCycle, thingsOf } from '../../../store/selection';
import { useSession } from '../../../store/stores';
import { takeKeyboard } from '../../../ui/takeKeyboard';
import styles from './Ramps.module.css';
import { rampsPicture } from './rampsPicture';
import { StepCard } from './StepCard';

/** From one step of a ramp to the next, px. */
const stepHeight = 24;

interface StepListsProps {
  /** All of them, and those that are on the page. */
  readonly rows: readonly RampRow[];
  readonly shown: readonly RampRow[];
  /** Brings into sight what lies so far down. */
  readonly onSeek: (top: number) => void;
}

export function StepLists({ rows, shown, onSeek }: StepListsProps) {
  const context = useCommandContext();
  const { view } = context.ports;
  const today = useToday();
  const lists = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<CycleId>();
  const [seen, see] = useState<CycleId>();
  const steps = shown.flatMap((row) => row.steps);
  const entry = steps.some(({ id }) => id === at) ? at : steps[0]?.id;
  const find = (id: CycleId | undefined) =>
    id === undefined ? null : lists.current?.querySelector<HTMLElement>(`[data-cycle-id="${CSS.escape(id)}"]`);

  const all = useRef(rows);
  useLayoutEffect(() => {
    all.current = rows;
  });
  useEffect(() => {
    view.current = {
      focus() {
        const id = selectedCycle(context.session.getState()) ?? '';
        const element = lists.current?.querySelector<HTMLElement>(`[data-cycle-id="${CSS.escape(id)}"]`);
        (element ?? lists.current?.querySelector<HTMLElement>('[data-cycle-id][tabindex="0"]'))?.focus();
      },
      name: () => 'the ramps',
      picture: () => rampsPicture(context.session, today()),
      find(query) {
        const plan = context.openPlan.plan();
        const ids = all.current.flatMap((row) => [...row.steps, ...row.undated].map(({ id }) => id));
        const cycles = ids.flatMap((id) => plan.cycles[id] ?? []);
        return thingsOf(
          'cycle',
          cyclesWith(plan, cycles, query).map(({ id }) => id),
        );
      },
    };
    return () => {
      view.current = null;
    };
  }, [view, context, today]);

  const found = useSession((state) => (state.find === null ? undefined : selectedCycle(state)));
  useEffect(() => {
    if (found === undefined) return;
    const row = rows.find((each) => [...each.steps, ...each.undated].some(({ id }) => id === found));
    const there = lists.current?.querySelector(`[data-cycle-id="${CSS.escape(found)}"]`);
    if (there) there.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    else if (row) onSeek(row.top);
    // Only another find moves the figure.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [found]);
  const lift = (id: CycleId, by: number) => {
    const plan = context.openPlan.plan();
    const step = Math.max(1, levelInRamp(plan, id) + by);
    act(context, 'move step of a ramp', (draft) => setCycleDetail(draft, id, 'step', step), {
      announced: `Step ${step} of the ramp.`,
    });
  };
  const goTo = (id: CycleId) => {
    const there = find(id);
    if (there) return there.focus();
    onSeek(rows.find((row) => row.steps.some((step) => step.id === id))?.top ?? 0);
    takeKeyboard(() => find(id));
  };
  const onKeyDown = (event: KeyboardEvent, id: CycleId) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const up = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    const next = event.altKey ? undefined : stepBeside(rows, id, event.key);
    if (event.altKey && up !== undefined) lift(id, up);
    else if (next !== undefined) goTo(next);
    else return;
    event.preventDefault();
  };
  const drag = useStepDrag(lift);
  return (
    <div ref={lists} className={styles.lists}>
      {shown.map((row) => (
        <section key={row.idea} aria-label={row.text} className={styles.row}>
          <h2 className={styles.rowTitle}>{row.text}</h2>
          <ol aria-label={`Steps of ${row.text}`}>
            {row.steps.map(({ id, area, words, mark }) => (
              <li key={id} style={{ '--x': `${area.x}px`, '--y': `${area.y}px` } as CSSProperties}>
                <button
                  type="button"
                  aria-label={words}
                  className={styles.step}
                  data-cycle-id={id}
                  data-found={id === found || undefined}
                  tabIndex={id === entry ? 0 : -1}
                  onClick={() => !drag.wasDragged() && openCycle(context, id)}
                  onFocus={() => {
                    setAt(id);
                    see(id);
                    selectCycle(context, id);
                  }}
                  onBlur={() => see(undefined)}
                  onMouseEnter={() => see(id)}
                  onMouseLeave={() => see(undefined)}
                  onKeyDown={(event) => onKeyDown(event, id)}
                  {...drag.on(id)}
                >
                  <span className={styles.stepWords}>
                    <CycleMark mark={mark} /> {words}
                  </span>
                </button>
                {(seen ?? found) === id && <StepCard id={id} />}
              </li>
            ))}
            {row.undated.map(({ id, title }) => (
              <li key={id} className={styles.undated}>
                <button type="button" data-cycle-id={id} tabIndex={-1} onClick={() => openCycle(context, id)}>
                  {title}, without dates
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** Before or after it in its ramp, or in the ramp above or below, as far along. */
function stepBeside(rows: readonly RampRow[], id: CycleId, key: string): CycleId | undefined {
  const withSteps = rows.filter(({ steps }) => steps.length > 0);
  const row = withSteps.findIndex(({ steps }) => steps.some((step) => step.id === id));
  const steps = withSteps[row]?.steps ?? [];
  const place = steps.findIndex((step) => step.id === id);
  if (key === 'ArrowLeft') return steps[place - 1]?.id;
  if (key === 'ArrowRight') return steps[place + 1]?.id;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const there = withSteps[row + (key === 'ArrowUp' ? -1 : 1)]?.steps ?? [];
  return there[Math.min(place, there.length - 1)]?.id;
}

/** Dragging a step up or down; a press that moves nothing is a click. */
function useStepDrag(lift: (id: CycleId, by: number) => void) {
  const began = useRef<number>(undefined);
  const dragged = useRef(false);
  return {
    wasDragged: () => dragged.current,
    on: (id: CycleId) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        began.current = event.clientY;
        dragged.current = false;
        event.currentTarget.setPointerCapture?.(event.pointerId);
      },
      onPointerUp: (event: PointerEvent) => {
        const by = Math.round(((began.current ?? event.clientY) - event.clientY) / stepHeight);
        began.current = undefined;
        dragged.current = by !== 0;
        if (by !== 0) lift(id, by);
      },
    }),
  };
}
