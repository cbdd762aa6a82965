/**
 * What others do to the plan moves nothing on the screen that the reader looks at, nor the view to where they were last.
 * Draws nothing.
 */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Geometry } from '../../geometry/types/types';
import { isByOthers } from '../../store/byOthers';
import { nodeAtKeyboard } from '../../store/selection';
import { useStores } from '../../store/stores';
import { steadyWay } from './steadyWay';
import { useGeometry } from './useGeometry';

/** The boxes for which that was seen to last. */
export type SeenTo = RefObject<Geometry['boxes'] | null>;

export function SteadyView({ seenTo }: { readonly seenTo: SeenTo }) {
  const { openPlan, session } = useStores();
  const flow = useReactFlow();
  const store = useStoreApi();
  const boxes = useGeometry((geometry) => geometry.boxes);
  const last = useRef({ boxes, isByOthers: false });
  useEffect(
    () =>
      openPlan.subscribe((state, before) => {
        if (state.plan !== before.plan) last.current.isByOthers = isByOthers(state, before);
      }),
    [openPlan],
  );
  // Before anything is painted, and before what leads is looked after.
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { boxes, isByOthers: false };
    if (boxes === before.boxes || !before.isByOthers) return;
    seenTo.current = boxes;
    const { width, height } = store.getState();
    const view = flow.getViewport();
    const inUse = nodeAtKeyboard(session.getState());
    const way = steadyWay(before.boxes, boxes, { view, frame: { width, height }, inUse });
    if (way.x !== 0 || way.y !== 0) void flow.setViewport({ ...view, x: view.x + way.x, y: view.y + way.y });
  }, [openPlan, session, flow, store, boxes, seenTo]);
  return null;
}
