/** What commands can ask of the timeline: to take the keyboard, where arrows go, to move the bar that has it. */
import { useEffect, type RefObject } from 'react';
import { bringIntoSight } from '../../../browser/inSight';
import type { CommandContext } from '../../../commands/command';
import { useCommandContext } from '../../../commands/commandContext';
import { openCycle } from '../../../commands/cyclePage';
import type { BarPort } from '../../../commands/view';
import { showDetails } from '../../../commands/viewCommands';
import { timelinePicture } from '../../../figure/compose/timelinePicture';
import { findSteps, matchesOf } from '../../../plan/ask/find';
import { nodeAtKeyboard, thingsOf } from '../../../store/selection';
import { useSession } from '../../../store/stores';
import { stepBar } from './barDeeds';
import type { TimelineModel, TimelinePlace } from './timelineModel';

/** In ms: what is said of a run of keys is said when they rest. */
const rest = 350;

export function placeElement(view: HTMLElement | null, place: TimelinePlace | undefined): HTMLElement | null {
  if (!place) return null;
  const row = view?.querySelector<HTMLElement>(`[data-row="${CSS.escape(place.key)}"]`) ?? null;
  if (place.cycle === undefined) return row;
  return row?.querySelector<HTMLElement>(`[data-cycle-id="${CSS.escape(place.cycle)}"]`) ?? row;
}

/** Shows the idea in the panel; a cycle has a page of its own. */
export function openPlace(context: CommandContext, { key, cycle }: TimelinePlace): void {
  if (cycle !== undefined) return openCycle(context, cycle);
  context.session.select(thingsOf('node', [key]));
  showDetails(context.session);
}

/** A run of presses with the same Alt is one step of undo; it ends when Alt is let go of. */
function createBarPort(context: CommandContext, model: TimelineModel, today: () => string) {
  let runs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const endRun = (event: KeyboardEvent) => {
    if (event.key === 'Alt') runs += 1;
  };
  window.addEventListener('keyup', endRun);
  const port: BarPort = {
    move(what, by) {
      const { key } = model.current() ?? {};
      if (key === undefined || !context.openPlan.plan().nodes[key]) return;
      const snap = model.settings().scale === 'weeks' ? 'day' : 'monday';
      const said = stepBar(context, { id: key, name: `bar:${key}:${what}:${runs}` }, { what, by, snap }, today());
      clearTimeout(timer);
      timer = setTimeout(() => context.session.announce(said), rest);
    },
    open() {
      const at = model.current();
      if (!at) return;
      if (context.openPlan.plan().nodes[at.key]) openPlace(context, at);
      else model.toggleGroup(at.key);
    },
  };
  return { port, stop: () => window.removeEventListener('keyup', endRun) };
}

export function useTimelinePort(model: TimelineModel, view: RefObject<HTMLElement | null>, today: () => string): void {
  const context = useCommandContext();
  useEffect(() => {
    const { openPlan } = context;
    const { view: shown } = context.ports;
    const element = () => placeElement(view.current, model.current());
    const { port, stop } = createBarPort(context, model, today);
    shown.current = {
      name: () => 'the timeline',
      focus: () => (element() ?? view.current)?.focus({ preventScroll: true }),
      place: () => element()?.getBoundingClientRect(),
      next(direction) {
        const next = model.towards(direction);
        if (next) model.goTo(next);
        return null;
      },
      all: () => thingsOf('node', [...new Set(model.rows().flatMap((row) => (row.kind === 'box' ? row.id : [])))]),
      find: (query) => thingsOf('node', matchesOf(openPlan.plan(), query)),
      findSteps: () => findSteps(openPlan.plan()),
      bars: () => (model.current() ? port : undefined),
      picture: () => ({
        kind: 'drawn',
        what: 'timeline',
        draw: (plan, wrap) =>
          timelinePicture({ plan, rows: model.rows(), withCycles: model.settings().cycles, today: today() }, wrap),
      }),
    };
    return () => {
      shown.current = null;
      stop();
    };
  }, [context, model, view, today]);
}

/** Keeps what has the keyboard in sight, and the keyboard on it unless somebody has it elsewhere. */
export function useFollowPlace(
  model: TimelineModel,
  view: RefObject<HTMLElement | null>,
  current: TimelinePlace | undefined,
): void {
  const { openPlan, session } = useCommandContext();
  const reveal = useSession((state) => state.reveal);
  const { key, cycle } = current ?? {};
  useEffect(() => {
    const lead = nodeAtKeyboard(session.getState());
    if (lead !== undefined && key === undefined && openPlan.plan().nodes[lead]) model.uncover(lead);
  }, [model, openPlan, session, key, reveal]);
  useEffect(() => {
    if (key === undefined) return undefined;
    const show = () => {
      const element = placeElement(view.current, { key, cycle });
      if (element) bringIntoSight(element);
      const active = document.activeElement;
      const isFree = active === null || active === document.body || view.current?.contains(active) === true;
      if (isFree && active !== element) element?.focus({ preventScroll: true });
    };
    show();
    const frame = requestAnimationFrame(show);
    return () => cancelAnimationFrame(frame);
  }, [view, key, cycle, reveal]);
}
