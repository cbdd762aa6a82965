/** What the parts of a figure of ramps share: what was chosen, sizes in px, type, hairlines. */
import type { TextStyle } from '../../../geometry/types/types';
import type { Mark } from '../../marks/mark';
import type { FigureSize } from '../figureSize';
import type { RampChoice } from './rampGroups';
import type { RampPalette } from './rampMarks';

export interface RampOptions {
  readonly choice: RampChoice;
  readonly today: string;
  readonly palette: RampPalette;
  /** px of the whole, and of the names at its left. */
  readonly width: number;
  readonly labelWidth: number;
  /** A file: with title, legend and the date of today's line; the page says these itself. */
  readonly onPaper: FigureSize | null;
  /** False where a caption says what it is. */
  readonly isTitled?: boolean;
}

export const styles = {
  title: { size: 20, leading: 27, weight: 600 },
  group: { size: 14, leading: 20, weight: 600 },
  idea: { size: 13, leading: 18, weight: 500 },
  quiet: { size: 12.5, leading: 17, weight: 400 },
  year: { size: 13, leading: 18, weight: 600 },
} satisfies Record<string, TextStyle>;

export const pad = 16;
export const heights = { head: 52, group: 30, title: 44, legend: 44 } as const;

export function line(from: number, to: number, y: number, colour: string): Mark {
  return { kind: 'line', from: { x: from, y }, to: { x: to, y }, stroke: { colour, width: 1 } };
}
