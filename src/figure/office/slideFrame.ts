/**
 * Works out where a figure stands on its slide, and at which size.
 *
 * Must not know: shapes.
 */
import type { Point, Rect } from '../../geometry/types/types';
import { textsOf, type Drawable } from '../compose/drawable';
import type { Page } from '../marks/picture';
import { presetOf } from '../compose/figureSize';
import { emuPerMm } from './drawingMl';

/** In EMU, whole. */
export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Turns px of the diagram into EMU of the slide. */
export interface SlideFrame {
  readonly emuPerPx: number;
  readonly place: (rect: Rect) => Placed;
  readonly point: (point: Point) => Point;
}

export interface SlidePlan {
  readonly size: SlideSize;
  /** One for each figure. */
  readonly frames: readonly SlideFrame[];
}

/** Of a side of a slide in PowerPoint: 56 inches. */
const longestMm = 1_422.4;
/** No text of a slide can be smaller. */
const leastPt = 1;
const ptPerMm = 72 / 25.4;

/**
 * The slide is the figures' page, 16:9 where they have none. Where text would become smaller than PowerPoint can write,
 * the slide is larger in the same proportion: on a screen that looks the same. Undefined when no slide is large enough.
 */
export function slidePlan(figures: readonly Drawable[]): SlidePlan | undefined {
  const page = figures.find((figure) => figure.page)?.page ?? presetOf({ preset: 'slide' })?.page;
  if (!page) return undefined;
  const scales = figures.map((figure) => mmPerPx(figure, page));
  const least = Math.min(...figures.map((figure, index) => leastText(figure) * (scales[index] ?? 1) * ptPerMm));
  const grown = Math.max(1, leastPt / least);
  if (Math.max(page.widthMm, page.heightMm) * grown > longestMm) return undefined;
  return {
    size: { width: side(page.widthMm * grown), height: side(page.heightMm * grown) },
    frames: figures.map(({ area }, index) => {
      const perPx = (scales[index] ?? 1) * grown;
      const left = (page.widthMm * grown - area.width * perPx) / 2;
      const top = (page.heightMm * grown - area.height * perPx) / 2;
      return frameOf(area, perPx, left, top);
    }),
  };
}

function frameOf(area: Rect, perPx: number, leftMm: number, topMm: number): SlideFrame {
  const point = ({ x, y }: Point) => ({
    x: emu(leftMm + (x - area.x) * perPx),
    y: emu(topMm + (y - area.y) * perPx),
  });
  return {
    emuPerPx: perPx * emuPerMm,
    point,
    place: ({ x, y, width, height }) => {
      const [start, end] = [point({ x, y }), point({ x: x + width, y: y + height })];
      return { ...start, width: end.x - start.x, height: end.y - start.y };
    },
  };
}

function mmPerPx({ area, physical, page }: Drawable, { widthMm, heightMm, marginMm }: Page): number {
  if (page) return physical.widthMm / area.width;
  return Math.min((widthMm - 2 * marginMm) / area.width, (heightMm - 2 * marginMm) / area.height);
}

/** In px; of a figure without text anything will do. */
function leastText(figure: Drawable): number {
  return textsOf(figure).reduce(
    (least, { lines, style }) => (lines.length > 0 ? Math.min(least, style.size) : least),
    100,
  );
}

/** Rounded to what PowerPoint knows as wide slides: 12,192,000 EMU, which is no round number of mm. */
function side(mm: number): number {
  return Math.round((mm * emuPerMm) / 100) * 100;
}

function emu(mm: number): number {
  return Math.round(mm * emuPerMm);
}
