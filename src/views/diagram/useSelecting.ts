/**
 * What a press selects: a plain one means that box or line alone; with Shift, Ctrl or Cmd, or while several are chosen
 * one by one, it is added or let go of. A rectangle drawn with Shift adds what it covers.
 *
 * React Flow watches the keys for that and not the press, so that a modifier held before the page had the keyboard goes
 * unseen; and the box that takes the focus would be selected alone before the click comes.
 */
import { useReactFlow, useStoreApi, type NodeChange } from '@xyflow/react';
import { useMemo, type MouseEvent } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { toggle } from '../../commands/picking';
import type { NodeId } from '../../plan/model/schema';
import { selectedNodes, type Selected } from '../../store/selection';
import type { Session } from '../../store/session';
import type { BoxNode } from './boxNode';
import { boxAt } from './dropTarget';

export function hasModifier({ shiftKey, ctrlKey, metaKey }: MouseEvent): boolean {
  return shiftKey || ctrlKey || metaKey;
}

/** `far`: boxes are only drawn, and the place itself tells which one was meant. */
export function useSelecting(far: boolean) {
  const context = useCommandContext();
  const flow = useReactFlow();
  const store = useStoreApi<BoxNode>();
  return useMemo(() => {
    const { session, ports } = context;
    const boxUnder = (event: MouseEvent): Selected | undefined => {
      const box = far && boxAt(ports.geometry(), flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
      return box ? { kind: 'node', id: box.id } : undefined;
    };
    const rectangle = createRectangle(session, () => store.getState().userSelectionActive);
    const onClickCapture = (event: MouseEvent) => {
      const { picking } = session.getState();
      if (rectangle.isDrawn() || !(hasModifier(event) || picking) || !(event.target instanceof Element)) return;
      if (event.target.closest('button, textarea, input, [role="separator"]')) return;
      const thing = thingOf(event.target) ?? boxUnder(event);
      // A slip beside the boxes lets go of nothing.
      event.stopPropagation();
      if (!thing || (picking && picking.kind !== thing.kind)) return;
      toggle(context, thing);
      ports.view.current?.focus();
    };
    /** React Flow leaves several selected when one of them is clicked; a plain click means that one. */
    const onNodeClick = (_event: MouseEvent, { id }: BoxNode) => {
      if (selectedNodes(session.getState()).length > 1) session.selectNodes([id], { quiet: true });
    };
    const onPaneClick = (event: MouseEvent) => {
      // With Shift, React Flow tells of a press here that no click comes of.
      if (hasModifier(event)) return rectangle.keep();
      const box = boxUnder(event);
      session.select(box ? [box] : [], { quiet: true });
    };
    const { onSelects, onPointerDown, onSelectionStart } = rectangle;
    return {
      onSelects,
      onPointerDownCapture: onPointerDown,
      onSelectionStart,
      onClickCapture,
      onNodeClick,
      onPaneClick,
    };
  }, [context, flow, store, far]);
}

/** Takes what React Flow selects, and adds a rectangle to what was selected before the press. */
function createRectangle(session: Session, isActive: () => boolean) {
  let before: readonly NodeId[] = [];
  let drawn = false;
  let keeps = false;
  return {
    isDrawn: () => drawn,
    /** Until the next press, nothing is let go of. */
    keep: () => void (keeps = true),
    onPointerDown() {
      before = selectedNodes(session.getState());
      drawn = false;
      keeps = false;
    },
    /** By then React Flow has let go of everything. */
    onSelectionStart() {
      drawn = true;
      session.selectNodes(before, { quiet: true });
    },
    onSelects(changes: readonly NodeChange<BoxNode>[]) {
      const selects = changes.filter((change) => change.type === 'select');
      if (selects.length === 0 || keeps) return;
      const kept = isActive() ? before : [];
      const gone = new Set(selects.flatMap((change) => (change.selected ? [] : change.id)));
      const come = selects.flatMap((change) => (change.selected ? change.id : []));
      const stay = selectedNodes(session.getState()).filter((id) => !gone.has(id));
      session.selectNodes([...new Set([...kept, ...stay, ...come])], { quiet: true });
    },
  };
}

/** The box or line that an element of the canvas belongs to. */
export function thingOf(target: Element): Selected | undefined {
  const element = target.closest<HTMLElement | SVGElement>('[data-node-id], [data-link-id]');
  const { nodeId, linkId } = element?.dataset ?? {};
  if (nodeId !== undefined) return { kind: 'node', id: nodeId };
  return linkId === undefined ? undefined : { kind: 'link', id: linkId };
}
