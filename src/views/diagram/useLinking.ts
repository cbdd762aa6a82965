/** Drawing a line from a box's edge: to another box it links, to an empty place it makes a new linked box. */
import { useReactFlow, type FinalConnectionState, type OnConnectEnd, type XYPosition } from '@xyflow/react';
import { useCallback } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { makeBoxIn } from '../../commands/editing';
import { addLink } from '../../plan/edit/linkBoxes';
import { asLink, linkProblem } from '../../plan/ask/linkProblem';
import { columnLevel, nodeLevel } from '../../plan/ask/queries';
import type { Plan } from '../../plan/model/schema';
import { linkProblemWords } from '../../plan/ask/words';
import { act } from '../../store/act';
import { boxAt, gapAt } from './dropTarget';

export function useLinking(): OnConnectEnd {
  const context = useCommandContext();
  const flow = useReactFlow();
  return useCallback(
    (event, { fromNode, from, to }: FinalConnectionState) => {
      if (!fromNode || !from || !to || isBack(from, to, flow.getZoom())) return;
      const { openPlan, session, ports, newId } = context;
      const at = 'changedTouches' in event ? event.changedTouches[0] : event;
      if (!at) return;
      const point = flow.screenToFlowPosition({ x: at.clientX, y: at.clientY });
      const geometry = ports.geometry();
      const plan = openPlan.plan();
      const start = fromNode.id;
      const target = boxAt(geometry, point);
      if (target?.id === start) return;
      if (target) {
        const ends = asLink(plan, start, target.id);
        const problem = linkProblem(plan, ends.from, ends.to);
        if (problem) return session.say(linkProblemWords[problem]);
        const id = newId();
        const add = (draft: Plan) => addLink(draft, { id, ...ends });
        if (act(context, 'add link', add, { announced: 'Link added.' })) session.selectLink(id);
        return;
      }
      const gap = gapAt(plan, geometry, point);
      if (!gap) return;
      const step = columnLevel(plan, gap.column) - nodeLevel(plan, start);
      if (step === 0) return session.say(linkProblemWords['same-column']);
      if (step > 0) return makeBoxIn(context, gap.column, { ...gap, parent: start });
      makeBoxIn(context, gap.column, gap, (draft, id) => addLink(draft, { id: newId(), from: start, to: id }));
    },
    [context, flow],
  );
}

/** Let go where it was taken up, a line is none: an unsteady hand meant to press. Both in px of the diagram. */
function isBack(from: XYPosition, to: XYPosition, zoom: number): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) * zoom < reach;
}

/** Px on the screen. */
const reach = 24;
