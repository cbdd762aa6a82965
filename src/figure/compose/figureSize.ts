/**
 * Works out how large a figure becomes on paper, on a slide or on the screen.
 *
 * Must not know: pixels of a file (`pictureSize.ts`).
 */
import type { Page, PhysicalSize } from '../marks/picture';

export type Unit = 'mm' | 'cm' | 'in' | 'px';
export type PresetId =
  'journal-single' | 'journal-double' | 'a4' | 'a3' | 'slide' | 'poster-a1' | 'poster-a0' | 'screen';

/** One of the presets, or a width that the user gives; a px is 1/96 inch. */
export type FigureSize = { readonly preset: PresetId } | { readonly width: number; readonly unit: Unit };

export interface Preset {
  readonly id: PresetId;
  readonly label: string;
  /** The drawing is at most so wide and high, in mm; as wide as it is at 100 % where there is no limit. */
  readonly limit?: PhysicalSize;
  readonly page?: Page;
}

/** From small to large within a kind; `larger` walks along the list. */
export const presets: readonly Preset[] = [
  // A column of BMJ, Elsevier and Springer journals, and the height that their pages leave for a figure and its caption.
  { id: 'journal-single', label: 'Journal, single column', limit: { widthMm: 85, heightMm: 225 } },
  { id: 'journal-double', label: 'Journal, double column', limit: { widthMm: 170, heightMm: 225 } },
  sheet('a4', 'A4 landscape', 297, 210, 15),
  sheet('a3', 'A3 landscape', 420, 297, 15),
  sheet('poster-a1', 'Poster A1', 841, 594, 25),
  sheet('poster-a0', 'Poster A0', 1_189, 841, 35),
  // 13⅓ × 7½ inches, as slides are.
  sheet('slide', 'Slide 16:9', 338.667, 190.5, 10),
  { id: 'screen', label: 'Screen' },
];

const unitsMm: Readonly<Record<Unit, number>> = { mm: 1, cm: 10, in: 25.4, px: 25.4 / 96 };
export const units = Object.keys(unitsMm) as readonly Unit[];

/** The least and the greatest width that can be asked for, in mm. */
export const widthLimits = { least: 10, greatest: 2_000 } as const;

export function presetOf(size: FigureSize): Preset | undefined {
  return 'preset' in size ? presets.find(({ id }) => id === size.preset) : undefined;
}

export function toMm(width: number, unit: Unit): number {
  return width * unitsMm[unit];
}

export function fromMm(widthMm: number, unit: Unit): number {
  return Math.round((widthMm / unitsMm[unit]) * 100) / 100;
}

/** The size on paper of a drawing of `width` × `height` px; its proportion stays. */
export function physicalSize(size: FigureSize, { width, height }: { width: number; height: number }): PhysicalSize {
  const perPx = mmPerPx(size, width, height);
  return { widthMm: width * perPx, heightMm: height * perPx };
}

/** The next preset of the same kind that is larger: for text that is too small. */
export function larger(size: FigureSize): Preset | undefined {
  const preset = presetOf(size);
  const at = preset ? presets.indexOf(preset) : -1;
  const next = at < 0 ? undefined : presets[at + 1];
  return next?.limit && next.id !== 'slide' ? next : undefined;
}

function mmPerPx(size: FigureSize, width: number, height: number): number {
  if (!('preset' in size)) return toMm(size.width, size.unit) / width;
  const limit = presetOf(size)?.limit;
  return limit ? Math.min(limit.widthMm / width, limit.heightMm / height) : unitsMm.px;
}

function sheet(id: PresetId, label: string, widthMm: number, heightMm: number, marginMm: number): Preset {
  const limit = { widthMm: widthMm - 2 * marginMm, heightMm: heightMm - 2 * marginMm };
  return { id, label, limit, page: { widthMm, heightMm, marginMm } };
}
