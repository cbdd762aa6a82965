/**
 * The small charts under a box: for each of its measures the latest values as a line, and what they say as icons. All in one
 * ink, as shape and letter carry the meaning.
 *
 * Must not know: where the box stands.
 */
import type { BoxCharts } from '../../../geometry/types/types';
import { oneLine } from '../../../plan/ask/words';
import type { Plan } from '../../../plan/model/schema';
import { measureChart } from '../../../stats/measureChart';
import { assuranceIcon } from '../../marks/assuranceIcon';
import type { EllipseMark, PathMark } from '../../marks/mark';
import { variationIcon } from '../../marks/variationIcon';
import { sparkline } from './sparkline';

export interface BoxChart {
  /** “Falls: improving. …” */
  readonly said: string;
  readonly marks: readonly (EllipseMark | PathMark)[];
}

/** A line is at most so many times as long as it is high. */
const longest = 5;

/** @param origin of the box that has them; 0, 0 for marks within it */
export function boxCharts(
  plan: Plan,
  { at, width, row, measures }: BoxCharts,
  { x, y, colour }: { readonly x: number; readonly y: number; readonly colour: string },
): readonly BoxChart[] {
  const radius = row * 0.4;
  return measures.flatMap((id, index): BoxChart[] => {
    const measure = plan.measures[id];
    if (!measure) return [];
    const chart = measureChart(plan, measure);
    const { variation, assurance } = chart.icons;
    const icons = Number(variation !== null) + Number(assurance !== null);
    const top = y + at.y + index * row;
    const [left, room] = [x + at.x, width - icons * (2 * radius + 6)];
    const length = Math.max(row, Math.min(room, row * longest));
    const area = { x: left, y: top + row * 0.1, width: length, height: row * 0.8 };
    const look = (place: number) => ({
      centre: { x: left + length + 6 + radius + place * (2 * radius + 6), y: top + row / 2 },
      radius,
      colour,
    });
    return [
      {
        said: `${oneLine(measure.name) || 'Unnamed measure'}: ${chart.said.whole}`,
        marks: [
          ...sparkline(chart, { area, colour }),
          ...(variation ? variationIcon(variation, look(0)) : []),
          ...(assurance ? assuranceIcon(assurance, look(variation ? 1 : 0)) : []),
        ],
      },
    ];
  });
}
