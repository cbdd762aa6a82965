/**
 * Works out how large a figure becomes on paper, on a slide or on the screen.
 *
 * Must not know: pixels of a file (`pictureSize.ts`).
 */
import type { Page, PhysicalSize } from '../marks/picture';

export type Unit = 'mm' | 'cm' | 'in' | 'px';
export type PresetId =
  | 'journal-single'
  | 'journal-double'
  | 'a4'
  | 'a4-portrait'
  | 'a3'
  | 'a3-portrait'
  | 'slide'
  | 'poster-a1'
  | 'poster-a0'
  | 'word'
  | 'word-landscape'
  | 'screen';

/** One of the presets, or a width that the user gives; a px is 1/96 inch. */
export type FigureSize = { readonly preset: PresetId } | { readonly width: number; readonly unit: Unit };

/** The least size of text, in pt, that can be read there, and a sentence that says so. */
export interface Floor {
  readonly points: number;
  readonly words: string;
}

export interface Preset {
  readonly id: PresetId;
  readonly label: string;
  /** The drawing is at most so wide and high, in mm; as wide as it is at 100 % where there is no limit. */
  readonly limit?: PhysicalSize;
  readonly page?: Page;
  readonly floor: Floor;
  /** The next larger one of the same kind. */
  readonly larger?: PresetId;
  /** The same sheet the other way round. */
  readonly turned?: PresetId;
  /** A picture in a text, which says title and caption itself: the limit is that of the picture without them. */
  readonly inText?: true;
}

const inPrint: Floor = { points: 6, words: 'Many journals ask for at least 6 pt.' };
const onPage: Floor = { points: 8, words: 'On a page, text is read well from 8 pt.' };
const onSlide: Floor = { points: 12, words: 'On a slide, text is read well from 12 pt.' };
// A letter of 24 pt is read from about two metres, one of 18 pt from one and a half.
const onPoster = (points: number, metres: string): Floor => ({
  points,
  words: `From ${metres} metres, text is read well from ${points} pt.`,
});

/** In the order in which they are offered. */
export const presets: readonly Preset[] = [
  // A column of BMJ, Elsevier and Springer journals, and the height that their pages leave for a figure and its caption.
  {
    id: 'journal-single',
    label: 'Journal, single column',
    limit: { widthMm: 85, heightMm: 225 },
    floor: inPrint,
    larger: 'journal-double',
  },
  {
    id: 'journal-double',
    label: 'Journal, double column',
    limit: { widthMm: 170, heightMm: 225 },
    floor: inPrint,
  },
  { ...sheet('a4', 'A4 landscape', 297, 210, 15), floor: onPage, larger: 'a3', turned: 'a4-portrait' },
  { ...sheet('a4-portrait', 'A4 portrait', 210, 297, 15), floor: onPage, larger: 'a3-portrait', turned: 'a4' },
  { ...sheet('a3', 'A3 landscape', 420, 297, 15), floor: onPage, larger: 'poster-a1', turned: 'a3-portrait' },
  { ...sheet('a3-portrait', 'A3 portrait', 297, 420, 15), floor: onPage, turned: 'a3' },
  { ...sheet('poster-a1', 'Poster A1', 841, 594, 25), floor: onPoster(18, 'one and a half'), larger: 'poster-a0' },
  { ...sheet('poster-a0', 'Poster A0', 1_189, 841, 35), floor: onPoster(24, 'two') },
  // 13⅓ × 7½ inches, as slides are.
  { ...sheet('slide', 'Slide 16:9', 338.667, 190.5, 10), floor: onSlide },
  // A4 with margins of 20 mm, and the room that headings and the caption need there.
  {
    id: 'word',
    label: 'Page of the document',
    limit: { widthMm: 170, heightMm: 215 },
    floor: onPage,
    turned: 'word-landscape',
    inText: true,
  },
  {
    id: 'word-landscape',
    label: 'Page of the document, landscape',
    limit: { widthMm: 257, heightMm: 128 },
    floor: onPage,
    turned: 'word',
    inText: true,
  },
  { id: 'screen', label: 'Screen', floor: onPage },
];

const unitsMm: Readonly<Record<Unit, number>> = { mm: 1, cm: 10, in: 25.4, px: 25.4 / 96 };
export const units = Object.keys(unitsMm) as readonly Unit[];

/** The least and the greatest width that can be asked for, in mm. */
export const widthLimits = { least: 10, greatest: 2_000 } as const;

export function presetOf(size: FigureSize): Preset | undefined {
  return 'preset' in size ? presetCalled(size.preset) : undefined;
}

export function toMm(width: number, unit: Unit): number {
  return width * unitsMm[unit];
}

export function fromMm(widthMm: number, unit: Unit): number {
  return Math.round((widthMm / unitsMm[unit]) * 100) / 100;
}

/** The size on paper of a drawing of `width` × `height` px, of which `limited` must find room; its proportion stays. */
export function physicalSize(
  size: FigureSize,
  { width, height }: { width: number; height: number },
  limited: { width: number; height: number } = { width, height },
): PhysicalSize {
  const perPx = mmPerPx(size, limited.width, limited.height);
  return { widthMm: width * perPx, heightMm: height * perPx };
}

export function presetCalled(id: PresetId | undefined): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}

/** What text must not be smaller than; a width that the user gives is for print. */
export function floorOf(size: FigureSize): Floor {
  return presetOf(size)?.floor ?? inPrint;
}

function mmPerPx(size: FigureSize, width: number, height: number): number {
  if (!('preset' in size)) return toMm(size.width, size.unit) / width;
  const limit = presetOf(size)?.limit;
  return limit ? Math.min(limit.widthMm / width, limit.heightMm / height) : unitsMm.px;
}

function sheet(id: PresetId, label: string, widthMm: number, heightMm: number, marginMm: number) {
  const limit = { widthMm: widthMm - 2 * marginMm, heightMm: heightMm - 2 * marginMm };
  return { id, label, limit, page: { widthMm, heightMm, marginMm } };
}
