/**
 * Finds the form in which a diagram is met in a window: its own where all of it can be seen at 100 %, another where that
 * lets all of it be read at once.
 *
 * Must not know: the screen, where the diagram stands in the window.
 */
import { finish } from '../../kit/steps';
import type { NodeId, Plan } from '../../plan/model/schema';
import { geometrySteps } from '../scene/geometry';
import type { Wrapper } from '../text/wrapText';
import { spacings, type Form } from '../types/form';
import { fitDiagram } from './fitColumns';
import { fitForm } from './fitForm';
import type { Frame } from './formTrial';

/** Letters of boxes can be read from this zoom on: 11 px. */
export const readable = 0.82;
/** More boxes than this are not read at once in any window, and trying would hold it up. */
const most = 80;
/** Boxes are pressed here, and have their tools at their edges: they stand farther apart than on paper. */
const roomy = spacings.slice(2);

/** Undefined: the plan's own form. `room` is what the window leaves for the diagram, in px. */
export function windowForm(plan: Plan, collapsed: ReadonlySet<NodeId>, room: Frame, wrap: Wrapper): Form | undefined {
  const { arrangement, links = 'elbow', columnWidths = {} } = plan.appearance;
  if (arrangement === 'free' || room.width <= 0 || room.height <= 0) return undefined;
  const diagram = finish(fitDiagram(plan, collapsed, wrap));
  if (diagram.nodes.length > most) return undefined;
  const { bounds } = finish(geometrySteps(plan, { collapsed }, wrap));
  if (bounds.width <= room.width && bounds.height <= room.height) return undefined;
  const options = { shape: links, headings: true, around: nothing, given: columnWidths, spacings: roomy };
  const fit = finish(fitForm(diagram, room, options));
  return fit.scale >= readable ? fit.form : undefined;
}

function nothing(): Frame {
  return { width: 0, height: 0 };
}
