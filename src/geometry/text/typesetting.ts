/**
 * Gives the text styles of a plan's picture: the app's sizes, scaled, in the typeface that the plan asks for.
 *
 * Must not know: widths, colours.
 */
import type { Appearance, ColumnKind } from '../../plan/model/schema';
import type { TextStyle } from '../types/types';
import { boxStyle, familyOf, footerStyle, headingStyle } from '../types/typography';

export interface Typesetting {
  /** A CSS list of families. */
  readonly family: string;
  /** How much larger than the app's own the text is. */
  readonly scale: number;
  readonly box: (kind: ColumnKind, level: number) => TextStyle;
  readonly heading: TextStyle;
  readonly footer: TextStyle;
  /** Any other style, scaled and in the typeface. */
  readonly of: (style: TextStyle) => TextStyle;
}

const scales: Readonly<Record<NonNullable<Appearance['textSize']>, number>> = { normal: 1, large: 1.2, largest: 1.45 };

const made = new Map<string, Typesetting>();

/** The same object for the same choices, so that what was set with it is known to hold. */
export function typesettingOf({
  typeface = 'bundled',
  textSize = 'normal',
}: Pick<Appearance, 'typeface' | 'textSize'>): Typesetting {
  const key = `${typeface} ${textSize}`;
  const known = made.get(key);
  if (known) return known;
  const scale = scales[textSize];
  const styles = new Map<TextStyle, TextStyle>();
  const of = (style: TextStyle) => {
    const found = styles.get(style);
    if (found) return found;
    const { size, leading, weight } = style;
    const scaled = { size: half(size * scale), leading: Math.round(leading * scale), weight };
    const ours = typeface === 'bundled' ? scaled : { ...scaled, family: familyOf(typeface) };
    styles.set(style, ours);
    return ours;
  };
  const typesetting: Typesetting = {
    family: familyOf(typeface),
    scale,
    of,
    box: (kind, level) => of(boxStyle(kind, level)),
    heading: of(headingStyle),
    footer: of(footerStyle),
  };
  made.set(key, typesetting);
  return typesetting;
}

function half(size: number): number {
  return Math.round(size * 2) / 2;
}
