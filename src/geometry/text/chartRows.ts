/** The room for small charts under the text of a box. What they show is drawn elsewhere. */
import type { TextStyle } from '../types/types';

/** Of a line of quiet text: how high a row is, and how much stands above the first. */
const [perRow, above] = [1.5, 0.3];

export function chartRowHeight({ leading }: TextStyle): number {
  return Math.round(leading * perRow);
}

/** px; 0 without charts. */
export function chartsHeight(rows: number, style: TextStyle): number {
  return rows === 0 ? 0 : rows * chartRowHeight(style) + Math.round(style.leading * above);
}
