/**
 * Lists the colours of pictures that leave the page. A file has no style sheet to read them from, so the design tokens
 * of the screen are written out here, and a test holds the two together. Figures are printed and therefore always
 * light; thumbnails, which stay within the app, follow its theme.
 */
import type { ColumnKind } from '../../plan/model/schema';

/** How one column's boxes are told from another's: a mark along the edge and a tint. */
export interface ColumnColours {
  readonly mark: string;
  readonly tint: string;
}

export interface Palette {
  readonly surface: string;
  readonly hairline: string;
  readonly line: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly strongLine: string;
  readonly accent: string;
  /** Held, done. */
  readonly good: string;
  /** Missing, in part. */
  readonly warn: string;
  /** Late, failed. */
  readonly danger: string;
  readonly aim: ColumnColours;
  /** By depth from the aim: primary, secondary … */
  readonly drivers: readonly [ColumnColours, ColumnColours, ColumnColours, ColumnColours];
  readonly change: ColumnColours;
}

export const lightPalette: Palette = {
  surface: '#ffffff',
  hairline: '#dcdad2',
  line: '#8b8a83',
  ink: '#1d1d1b',
  quietInk: '#55544e',
  strongLine: '#63625c',
  accent: '#1f5fbf',
  good: '#1e6e44',
  warn: '#8a5a00',
  danger: '#b3261e',
  aim: { mark: '#6f51a1', tint: '#efe9f7' },
  drivers: [
    { mark: '#2f68b5', tint: '#e6eefa' },
    { mark: '#1f7a66', tint: '#e4f2ee' },
    { mark: '#64792a', tint: '#eef2df' },
    { mark: '#9a5f25', tint: '#f6ecdf' },
  ],
  change: { mark: '#a8740f', tint: '#faf1dd' },
};

export const darkPalette: Palette = {
  surface: '#1f2125',
  hairline: '#3a3d43',
  line: '#7c8088',
  ink: '#ecebe6',
  quietInk: '#b9b8b2',
  strongLine: '#a5a9b1',
  accent: '#86b4f7',
  good: '#7fcf9f',
  warn: '#e0b25a',
  danger: '#f2938b',
  aim: { mark: '#b49be0', tint: '#2a2536' },
  drivers: [
    { mark: '#86b0ec', tint: '#1f2a3a' },
    { mark: '#6fc4ae', tint: '#1c2e2a' },
    { mark: '#b0c46c', tint: '#272c1c' },
    { mark: '#dca56c', tint: '#33291d' },
  ],
  change: { mark: '#e0b155', tint: '#332b1a' },
};

/** The colours of a column; driver columns deeper than the palette reaches share its last. */
export function columnColours(palette: Palette, kind: ColumnKind, level: number): ColumnColours {
  if (kind === 'aim') return palette.aim;
  if (kind === 'change') return palette.change;
  return palette.drivers[level - 1] ?? palette.drivers[3];
}
