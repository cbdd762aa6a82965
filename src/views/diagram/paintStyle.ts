/**
 * The paints of a plan's boxes as CSS: the same that the figure has, for the light and the dark theme at once. The usual
 * look needs none: the stylesheet has it.
 */
import type { CSSProperties } from 'react';
import { colouringOf } from '../../figure/colour/colouring';
import { cornerRadius, markWidthOf, weightOf } from '../../figure/compose/figureBoxes';
import type { Paint, Pattern } from '../../figure/colour/paints';
import { perIdentity } from '../../kit/perIdentity';
import type { Appearance, Link, NodeId, Plan } from '../../plan/model/schema';

export interface PaintStyle {
  readonly style: CSSProperties;
  readonly struck: boolean;
}

type PaintStyles = (id: NodeId) => PaintStyle | undefined;

const usual: PaintStyles = () => undefined;

/** The style of each box; the same object as long as its paint is the same. */
export const paintStylesOf: (plan: Plan) => PaintStyles = perIdentity((plan: Plan): PaintStyles => {
  const { colourBy = 'column', palette } = plan.appearance;
  if (colourBy === 'column' && palette === undefined) return usual;
  const [light, dark] = colouringsOf(plan);
  return (id) => paintStyle(light.paintOf(id), dark.paintOf(id));
});

const colouringsOf = perIdentity((plan: Plan) => [colouringOf(plan, 'light'), colouringOf(plan, 'dark')] as const);

const lineStyles = new Map<string, CSSProperties>();

/** The colour of a line where colours say to which primary driver it leads; the same object for the same colour. */
export function lineStyleOf(plan: Plan, link: Link | undefined): CSSProperties | undefined {
  if (!link || plan.appearance.colourBy !== 'branch') return undefined;
  const [light, dark] = colouringsOf(plan).map(({ lineOf }) => lineOf(link));
  if (light === undefined || dark === undefined) return undefined;
  const colour = `light-dark(${light}, ${dark})`;
  const style = lineStyles.get(colour) ?? ({ '--own-line': colour } as CSSProperties);
  lineStyles.set(colour, style);
  return style;
}

/** What a paint stands for. */
export interface LegendEntry {
  readonly words: string;
  readonly paint: PaintStyle;
}

/** What the colours of the boxes stand for; empty where the headings of the columns say so. */
export const legendOf: (plan: Plan) => readonly LegendEntry[] = perIdentity((plan: Plan) => {
  if ((plan.appearance.colourBy ?? 'column') === 'column') return [];
  const ids = Object.keys(plan.nodes);
  const dark = colouringOf(plan, 'dark').legend(ids);
  return colouringOf(plan, 'light')
    .legend(ids)
    .map(({ words, paint }, index) => ({ words, paint: paintStyle(paint, dark[index]?.paint ?? paint) }));
});

/** Corners and line weight, for the whole canvas. */
export function lookStyle(appearance: Appearance): CSSProperties {
  return { '--corner': `${cornerRadius(appearance)}px`, '--line-weight': weightOf(appearance) } as CSSProperties;
}

/** A paint under the light theme has one under the dark. */
const known = new WeakMap<Paint, PaintStyle>();

function paintStyle(light: Paint, dark: Paint): PaintStyle {
  const found = known.get(light);
  if (found) return found;
  const both = (of: (paint: Paint) => string) => `light-dark(${of(light)}, ${of(dark)})`;
  const style = {
    '--box-fill': both(({ fill }) => fill),
    '--box-ink': both(({ ink }) => ink),
    // Where a box is no more than a spot, its mark says what it is.
    '--box-sign': both(({ marks, fill }) => marks[0] ?? fill),
    '--box-quiet-ink': both(({ quietInk }) => quietInk),
    '--box-edge': both(({ stroke }) => stroke),
    '--box-edge-style': light.dashed ? 'dashed' : 'solid',
    '--box-weight': light.weight,
    '--box-mark-tile': light.pattern === 'dotted' ? `${dots.every}px` : '100%',
    '--box-mark-width': `${markWidthOf(light)}px`,
    '--box-marks': markImage(
      light.marks.map((_, at) => both(({ marks }) => marks[at] ?? 'transparent')),
      light.pattern,
    ),
  };
  const made: PaintStyle = { style: style as CSSProperties, struck: light.struck };
  known.set(light, made);
  return made;
}

function markImage(colours: readonly string[], pattern: Pattern): string {
  const [first = 'transparent'] = colours;
  if (pattern !== 'plain') return patterns[pattern](first);
  const stops = colours.map(
    (colour, at) => `${colour} ${(at / colours.length) * 100}% ${((at + 1) / colours.length) * 100}%`,
  );
  return `linear-gradient(${stops.length > 1 ? stops.join(', ') : `${first}, ${first}`})`;
}

/** Rows of dots across the mark, px. */
const dots = { every: 3.5, at: [1.5, 4.5, 7.5] } as const;

const patterns: Readonly<Record<Exclude<Pattern, 'plain'>, (colour: string) => string>> = {
  slanted: (colour) => `repeating-linear-gradient(135deg, ${colour} 0 1.6px, transparent 1.6px 4.2px)`,
  dotted: (colour) =>
    dots.at.map((x) => `radial-gradient(circle at ${x}px 2px, ${colour} 1px, transparent 1.3px)`).join(','),
  crossed: (colour) =>
    [45, 135]
      .map((angle) => `repeating-linear-gradient(${angle}deg, ${colour} 0 1px, transparent 1px 4.2px)`)
      .join(','),
  level: (colour) => `repeating-linear-gradient(${colour} 0 1.3px, transparent 1.3px 3px)`,
};
