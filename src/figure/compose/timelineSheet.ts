/** What all parts of the picture of a timeline share: sizes in px, type, how bars look, where the axis stands. */
import type { TimeAxis } from '../../kit/dates/timeAxis';
import type { Wrapper } from '../../geometry/text/wrapText';
import type { TableRow } from '../../plan/ask/tableRows';
import type { Plan, Status } from '../../plan/model/schema';
import { lightPalette } from '../colour/palette';
import type { FigureStroke } from '../marks/mark';

export const margin = 16;
export const names = 270;
/** Of the time, and of the room behind it for the words of the last bars. */
export const widths = { axis: 760, words: 130 } as const;
export const heights = { head: 52, group: 30, bar: 18, least: 40 } as const;

export const styles = {
  title: { size: 20, leading: 27, weight: 600 },
  group: { size: 13, leading: 17, weight: 600 },
  name: { size: 12.5, leading: 16, weight: 500 },
  fact: { size: 11.5, leading: 15, weight: 400 },
} as const;

const { surface, strongLine, accent, good } = lightPalette;

interface BarLook {
  readonly fill: string;
  readonly stroke: FigureStroke;
}

export const barLooks: Readonly<Record<Status, BarLook>> = {
  proposed: { fill: surface, stroke: { colour: strongLine, width: 1.2 } },
  testing: { fill: '#e4edfa', stroke: { colour: accent, width: 1.2 } },
  implementing: { fill: '#9fb9e2', stroke: { colour: accent, width: 1.2 } },
  adopted: { fill: '#e3f1e9', stroke: { colour: good, width: 1.6 } },
  abandoned: { fill: surface, stroke: { colour: strongLine, width: 1.2, dash: [3, 2.5] } },
};

export interface TimelineContent {
  readonly plan: Plan;
  /** As the timeline shows them, what is folded too. */
  readonly rows: readonly TableRow[];
  readonly withCycles: boolean;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface Sheet extends TimelineContent {
  readonly axis: TimeAxis;
  readonly wrap: Wrapper;
  /** Where the axis begins. */
  readonly left: number;
}
