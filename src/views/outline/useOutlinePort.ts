/** What commands can ask of the outline: to take the keyboard, where arrows go, what has some words, its lines. */
import { useEffect, type RefObject } from 'react';
import { bringIntoSight } from '../../browser/inSight';
import { useCommandContext } from '../../commands/commandContext';
import { findSteps, matchesOf } from '../../plan/ask/find';
import type { NodeId } from '../../plan/model/schema';
import { nodeAtKeyboard, selectedNodes, thingsOf } from '../../store/selection';
import { useSession } from '../../store/stores';
import { createLineDeeds } from './lineDeeds';
import type { OutlineModel } from './outlineModel';

/** The line's element, if it is on the page. */
function elementOf(view: HTMLElement | null, key: string | undefined): HTMLElement | null {
  return key === undefined ? null : (view?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`) ?? null);
}

export function useOutlinePort(
  model: OutlineModel,
  view: RefObject<HTMLElement | null>,
  askWhere: (ids: readonly NodeId[]) => void,
): void {
  const context = useCommandContext();
  useEffect(() => {
    const { openPlan, session } = context;
    const { view: shown } = context.ports;
    const element = () => elementOf(view.current, model.current()?.key);
    shown.current = {
      focus: () => (element() ?? view.current)?.focus({ preventScroll: true }),
      place: () => element()?.getBoundingClientRect(),
      next(direction) {
        const rows = model.rows();
        const at = rows.findIndex((row) => row === model.current());
        const next = rows[at + (direction === 'up' || direction === 'left' ? -1 : 1)];
        if (!next) return null;
        model.mean(next.key);
        return { kind: 'node', id: next.id };
      },
      all: () => thingsOf('node', [...new Set(model.rows().map(({ id }) => id))]),
      find: (query) => thingsOf('node', matchesOf(openPlan.plan(), query)),
      findSteps: () => findSteps(openPlan.plan()),
      picture: () => ({ kind: 'page', what: 'outline', element: () => view.current }),
      line: createLineDeeds(context, model, () => askWhere(selectedNodes(session.getState()))),
    };
    return () => {
      shown.current = null;
    };
  }, [context, model, view, askWhere]);
}

/** Keeps the line that has the keyboard in sight, and the keyboard on it unless somebody has it elsewhere. */
export function useFollowLine(model: OutlineModel, view: RefObject<HTMLElement | null>, current: string | undefined) {
  const { openPlan, session } = useCommandContext();
  const reveal = useSession((state) => state.reveal);
  const editing = useSession((state) => state.editing !== null);
  useEffect(() => {
    const lead = nodeAtKeyboard(session.getState());
    // Found or chosen elsewhere, it may stand in a branch that is folded.
    if (lead !== undefined && current === undefined && openPlan.plan().nodes[lead]) model.uncover(lead);
  }, [model, openPlan, session, current, reveal]);
  useEffect(() => {
    const element = elementOf(view.current, current);
    if (!element) return undefined;
    const scroll = () => bringIntoSight(element);
    scroll();
    // In a windowed list the lines above it are measured as they come into sight.
    let frame = requestAnimationFrame(() => {
      scroll();
      frame = requestAnimationFrame(scroll);
    });
    const active = document.activeElement;
    const isFree = active === null || active === document.body || view.current?.contains(active) === true;
    if (!editing && isFree) element.focus({ preventScroll: true });
    return () => cancelAnimationFrame(frame);
  }, [view, current, reveal, editing]);
}
