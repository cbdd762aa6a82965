/**
 * One line of the diagram as SVG. How sure the team is of a step is told by the stroke alone, so that a greyscale
 * print keeps it: dotted, plain, heavy.
 */
import type { Connector } from '../geometry/types';
import type { Confidence } from '../plan/schema';
import type { Palette } from './palette';
import { attributes } from './xml';

interface Stroke {
  readonly 'stroke-width': number;
  readonly 'stroke-dasharray'?: string;
}

/** Widths in px. With round ends a dash of next to nothing is a dot; some viewers draw none for a dash of 0. */
const strokes: Readonly<Record<Confidence, Stroke>> = {
  low: { 'stroke-width': 1.75, 'stroke-dasharray': '0.01 4.5' },
  medium: { 'stroke-width': 1.25 },
  high: { 'stroke-width': 2.5 },
};

/** To stand in a group that gives stroke and round ends. */
export function connectorSvg({ id, confidence, path, arrow }: Connector, palette: Palette): string {
  const line = `<path${attributes({ d: path, ...strokes[confidence] })}/>`;
  const head = arrow && `<path${attributes({ d: arrow, fill: palette.line, stroke: 'none' })}/>`;
  return `<g${attributes({ id: `link-${id}`, 'data-link-id': id })}>${line}${head ?? ''}</g>`;
}
