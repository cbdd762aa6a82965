/**
 * Defines the type sizes and distances of every picture in one place, so that canvas, figure and thumbnail agree.
 * Lengths are CSS px at 100 %.
 *
 * Must not know: colours, what is drawn with these values.
 */
import type { Appearance, ColumnKind } from '../../plan/model/schema';
import type { TextStyle } from './types';

/** The bundled faces first; what they lack falls to the system. */
export const fontFamily = "'Inter Variable', 'Noto Sans Thai Variable', system-ui, sans-serif";

/** The system's own, as journals name them; Thai stays in the bundled face, which every machine then has. */
const families: Readonly<Record<NonNullable<Appearance['typeface']>, string>> = {
  bundled: fontFamily,
  serif: "Georgia, 'Times New Roman', 'Liberation Serif', 'Noto Sans Thai Variable', serif",
  sans: "Arial, Helvetica, 'Liberation Sans', 'Noto Sans Thai Variable', sans-serif",
};

/** The CSS list of families behind a plan's choice of typeface. */
export function familyOf(typeface: Appearance['typeface'] = 'bundled'): string {
  return families[typeface];
}

const aimStyle: TextStyle = { size: 17, leading: 24, weight: 600 };
const primaryStyle: TextStyle = { size: 15, leading: 21, weight: 600 };
const driverStyle: TextStyle = { size: 14, leading: 20, weight: 500 };
const changeStyle: TextStyle = { size: 13.5, leading: 19, weight: 400 };

/** How column headings are set. */
export const headingStyle: TextStyle = { size: 14, leading: 18, weight: 600 };
/** How the quieter line under a box's text is set. */
export const footerStyle: TextStyle = { size: 13, leading: 17, weight: 500 };

/** From this zoom on the smallest letters of boxes can be read on a screen: 11 px. */
export const readableZoom = 11 / changeStyle.size;

/** Every style of the picture: what has to be loaded before the first measurement. */
export const textStyles: readonly TextStyle[] = [
  aimStyle,
  primaryStyle,
  driverStyle,
  changeStyle,
  headingStyle,
  footerStyle,
];

/** The distances of every picture in px; those that a form may tighten are in `form.ts`. */
export const measurements = {
  /** Default widths of columns. */
  columnWidth: { aim: 232, driver: 224, change: 264 } satisfies Record<ColumnKind, number>,
  /** Between two columns: room for the trunks of the connectors. */
  columnGap: 84,
  /** How far from the origin a box may be put by hand, in every direction. */
  reach: 100_000,
  /** Connectors: radius of corners, how far a line keeps from a box that it goes round, and from those that it passes in its lane. */
  connector: { radius: 8, clearance: 12, laneClearance: 10 },
  /** Arrowheads: length along the line, full breadth across it. */
  arrow: { length: 7, breadth: 7 },
} as const;

/** How the text of a box is set; `level` is the depth of its column from the aim (0). */
export function boxStyle(kind: ColumnKind, level: number): TextStyle {
  if (kind === 'aim') return aimStyle;
  if (kind === 'change') return changeStyle;
  return level <= 1 ? primaryStyle : driverStyle;
}

/** Ascent and descent of Inter per em (its `hhea` table). */
const ascent = 0.96875;
const descent = 0.2412;

/**
 * Baseline of a line from its top in px. Browsers round a font's ascent and descent to whole pixels and give the odd
 * pixel of leading to the lower half; so do we, so that drawn and typeset text stand on the same line.
 */
export function baselineWithin({ size, leading }: TextStyle): number {
  const up = Math.round(ascent * size);
  const down = Math.round(descent * size);
  return Math.floor((leading - up - down) / 2) + up;
}
