/** What the parts of the picture of impact and effort share: sizes in px, type, colours, how an idea is worded. */
import { oneLine } from '../../../plan/ask/words';
import type { NodeId, Plan } from '../../../plan/model/schema';
import { lightPalette } from '../../colour/palette';

export const margin = 16;
/** Of a cell, in px, and what stands left of and below the cells. */
export const cell = { width: 176, height: 106 } as const;
export const aside = { left: 64, below: 44 } as const;
export const field = { width: 5 * cell.width, height: 5 * cell.height } as const;

export const styles = {
  title: { size: 20, leading: 27, weight: 600 },
  corner: { size: 15, leading: 20, weight: 600 },
  axis: { size: 13, leading: 17, weight: 600 },
  small: { size: 12, leading: 15, weight: 400 },
} as const;

export const { ink, quietInk, hairline, strongLine, surface, drivers } = lightPalette;
export const sunken = '#efeee9';

/** Where the upper left of the grid stands. */
export interface At {
  readonly x: number;
  readonly y: number;
}

export const textOf = (plan: Plan, id: NodeId) => oneLine(plan.nodes[id]?.text ?? '') || '(empty)';
export const textWidth = cell.width - 34;
