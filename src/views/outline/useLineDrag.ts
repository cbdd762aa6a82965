/**
 * Drags lines by mouse: onto a line, to its upper or lower edge, among what is not yet placed. The edge or line that they
 * would come to is marked; where they cannot go, nothing is, and the pointer says so. The keys do the same (`lineDeeds`).
 */
import { useMemo, type DragEvent } from 'react';
import type { CommandContext } from '../../commands/command';
import { useCommandContext } from '../../commands/commandContext';
import { placeWords } from '../../plan/ask/placeWords';
import { dropLines, dropProblem, type Dragged, type Drop } from '../../plan/edit/outlineMoves';
import { act } from '../../store/act';
import { selectedNodes } from '../../store/selection';
import type { OutlineModel } from './outlineModel';

/** The part of a line, at its upper and at its lower edge, that means beside it. */
const edge = 0.3;

export function useLineDrag(model: OutlineModel) {
  const context = useCommandContext();
  return useMemo(() => {
    let dragged: Dragged | null = null;
    const mark = createMark();
    const rowOf = (element: Element | null) =>
      model.rows().find(({ key }) => key === element?.getAttribute('data-line'));
    const dropAt = (event: DragEvent): { element: Element; drop: Drop } | null => {
      const target = event.target instanceof Element ? event.target : null;
      const element = target?.closest('[data-line]') ?? target?.closest('[data-tray]');
      if (!element) return null;
      const at = rowOf(element);
      return {
        element,
        drop:
          at && !isUnplaced(at, element)
            ? { at, side: at.path.length === 0 ? 'in' : sideOf(event, element) }
            : 'unplaced',
      };
    };
    return {
      onDragStart(event: DragEvent) {
        const line = rowOf(event.target instanceof Element ? event.target.closest('[data-line]') : null);
        if (!line) return;
        const selected = selectedNodes(context.session.getState());
        dragged = { line, ids: selected.includes(line.id) ? selected : [line.id] };
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', context.openPlan.plan().nodes[line.id]?.text ?? '');
      },
      onDragOver(event: DragEvent) {
        const found = dragged && dropAt(event);
        if (!dragged || !found || dropProblem(context.openPlan.plan(), dragged, found.drop) !== null) return mark(null);
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        mark(found.element, found.drop === 'unplaced' ? 'in' : found.drop.side);
      },
      onDrop(event: DragEvent) {
        const found = dragged && dropAt(event);
        if (!dragged || !found) return;
        event.preventDefault();
        put(context, dragged, found.drop);
      },
      onDragEnd() {
        dragged = null;
        mark(null);
      },
    };
  }, [context, model]);
}

/** On the edge of what is not yet placed there is nothing to stand under; on the middle of a driver there is. */
function isUnplaced({ path }: { readonly path: readonly string[] }, element: Element): boolean {
  return path.length === 0 && element.getAttribute('data-level') === 'change';
}

function sideOf({ clientY }: DragEvent, element: Element): 'in' | 'above' | 'below' {
  const { top, height } = element.getBoundingClientRect();
  const part = height === 0 ? 0.5 : (clientY - top) / height;
  return part < edge ? 'above' : part > 1 - edge ? 'below' : 'in';
}

/** Marks one element at a time, without drawing the lines anew. */
function createMark() {
  let marked: Element | null = null;
  return (element: Element | null, side = ''): void => {
    if (marked !== element) marked?.removeAttribute('data-drop');
    marked = element;
    element?.setAttribute('data-drop', side);
  };
}

function put(context: CommandContext, dragged: Dragged, drop: Drop): void {
  const { openPlan, session, newId } = context;
  const announced = () => `Moved: ${placeWords(openPlan.plan(), dragged.line.id)}`;
  act(context, 'move box', (draft) => dropLines(draft, dragged, drop, newId), { announced });
  session.selectNodes(dragged.ids);
}
