/**
 * What colours, patterns and lines of a figure stand for: samples with words, set in rows below the diagram.
 *
 * Must not know: which choices of the plan lead to which paint (`colouring.ts`).
 */
import type { Point, TextStyle } from '../../geometry/types/types';
import type { Wrapper } from '../../geometry/text/wrapText';
import type { Confidence } from '../../plan/model/schema';
import type { LegendColour } from '../colour/colouring';
import type { FigureLegend, LegendEntry } from './figure';
import type { FigureStroke } from '../marks/mark';
import { markWidthOf } from './figureBoxes';
import { placedText } from '../marks/placedText';
import { strokeOf } from './figureConnectors';

export interface LegendSource {
  readonly colours: readonly LegendColour[];
  readonly confidences: readonly Confidence[];
  readonly lineColour: string;
  /** Multiple of the usual weight of lines. */
  readonly weight: number;
  readonly radius: number;
  readonly ink: string;
}

export interface LegendPlace extends Point {
  /** Rows are at most so wide, in px. */
  readonly width: number;
  readonly style: TextStyle;
}

const sample = { width: 30, height: 16, gap: 8 };
const between = { across: 22, down: 8 };

const confidenceLegend: Readonly<Record<Confidence, string>> = {
  low: 'Low confidence',
  medium: 'Medium confidence',
  high: 'High confidence',
};

type Sample =
  | { readonly kind: 'box'; readonly words: string; readonly colour: LegendColour }
  | { readonly kind: 'line'; readonly words: string; readonly stroke: FigureStroke };

/** Undefined when there is nothing to explain. */
export function figureLegend(source: LegendSource, place: LegendPlace, wrap: Wrapper): FigureLegend | undefined {
  const samples: readonly Sample[] = [
    ...source.colours.map((colour): Sample => ({ kind: 'box', words: colour.words, colour })),
    ...source.confidences.map((confidence): Sample => ({
      kind: 'line',
      words: confidenceLegend[confidence],
      stroke: strokeOf(confidence, source.lineColour, source.weight),
    })),
  ];
  if (samples.length === 0) return undefined;
  const entries: LegendEntry[] = [];
  let [x, y, row] = [place.x, place.y, 0];
  const room = place.width - sample.width - sample.gap;
  for (const one of samples) {
    const block = wrap(one.words, room, place.style);
    const breadth = sample.width + sample.gap + Math.ceil(Math.max(...block.lines.map(({ width }) => width)));
    const height = Math.max(sample.height, block.height);
    if (x > place.x && x + breadth > place.x + place.width) {
      [x, y, row] = [place.x, y + row + between.down, 0];
    }
    // Words stand beside the middle of their sample; longer ones run on below it.
    const lift = Math.max(0, (sample.height - place.style.leading) / 2);
    const top = y + Math.max(0, (place.style.leading - sample.height) / 2);
    const text = placedText(
      block,
      { x: x + sample.width + sample.gap, y: y + lift, width: breadth - sample.width - sample.gap },
      source.ink,
      one.kind === 'box' && one.colour.paint.struck,
    );
    entries.push({ text, ...drawn(one, source, { x, y: top }) });
    x += breadth + between.across;
    row = Math.max(row, height);
  }
  return { x: place.x, y: place.y, width: place.width, height: y + row - place.y, entries };
}

function drawn(one: Sample, { radius, weight }: LegendSource, { x, y }: Point) {
  if (one.kind === 'line') {
    const middle = y + sample.height / 2;
    const line: readonly [Point, Point] = [
      { x: x + 2, y: middle },
      { x: x + sample.width - 2, y: middle },
    ];
    return { kind: one.kind, line, stroke: one.stroke };
  }
  const { paint } = one.colour;
  return {
    kind: one.kind,
    box: { x, y, width: sample.width, height: sample.height },
    radius: Math.min(radius, 4),
    paint,
    strokeWidth: paint.weight * weight,
    markWidth: markWidthOf(paint),
  };
}
