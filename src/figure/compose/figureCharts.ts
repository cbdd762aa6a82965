/** Adds to the boxes of a figure the small charts of what measures them. */
import type { Geometry } from '../../geometry/types/types';
import { oneLine } from '../../plan/ask/words';
import type { NodeId, Plan } from '../../plan/model/schema';
import { measureChart } from '../../stats/measureChart';
import { boxCharts } from './chart/boxCharts';
import type { ChartsUnderBoxes } from './composeFigure';
import type { FigureBox } from './figure';

function withCharts(plan: Plan, geometry: Geometry, boxes: readonly FigureBox[]): readonly FigureBox[] {
  return boxes.map((box) => {
    const charts = geometry.boxes[box.id]?.charts;
    if (!charts) return box;
    const { x, y, paint } = box;
    const drawn = boxCharts(plan, charts, { x, y, colour: paint.ink });
    const { at, width, row, measures } = charts;
    const frame = { x: x + at.x, y: y + at.y, width, height: row * measures.length };
    return drawn.length === 0 ? box : { ...box, charts: { frame, drawn } };
  });
}

/** For those who do not see them. */
function chartsSaid(plan: Plan, { boxes }: Geometry): (id: NodeId) => string {
  return (id) =>
    (boxes[id]?.charts?.measures ?? [])
      .flatMap((measure) => {
        const known = plan.measures[measure];
        return known ? `${oneLine(known.name)}: ${measureChart(plan, known).said.whole}` : [];
      })
      .join(' ');
}

export const chartsUnderBoxes: ChartsUnderBoxes = { withCharts, chartsSaid };
