/**
 * Draws a plan at the size of a stamp: boxes, lines, and soft bars where text stands. It needs no fonts. The number of
 * things drawn is limited, so the time does not grow with the plan.
 *
 * Must not know: where it is shown. It is made to be the source of an `<img>`.
 */
import type { Box, Connector, Geometry, Rect } from '../../geometry/types/types';
import { columnColours, lightPalette, type Palette } from '../colour/palette';
import { attributes } from '../../kit/xml';

export interface ThumbnailOptions {
  /** Size in px; 280 × 160 unless told. */
  readonly width?: number;
  readonly height?: number;
  readonly palette?: Palette;
}

/** The diagram is at least this share of the thumbnail's width: a long one shows its middle, where the aim stands. */
const leastBreadth = 0.7;
const margin = 12;
/** A bar is as high as small letters are. */
const barHeight = 0.45;

/** An SVG document with a transparent ground. */
export function thumbnailSvg(geometry: Geometry, options: ThumbnailOptions = {}): string {
  const { width = 280, height = 160, palette = lightPalette } = options;
  const view = thumbnailView(geometry.bounds, width, height);
  const boxes = Object.values(geometry.boxes).filter((box) => overlap(box, view));
  const connectors = Object.values(geometry.connectors).filter(({ points }) => overlap(extent(points), view));
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: [view.x, view.y, view.width, view.height].join(' '),
  };
  // Lines scaled down with the diagram would fade away; the group as a whole is faint, or trunks would add up to black.
  const hairlines = { fill: 'none', stroke: palette.line, opacity: 0.6, 'stroke-width': 0.75 };
  return [
    `<svg${attributes(root)}>`,
    `<g${attributes(hairlines)}>`,
    ...connectors.map(({ path }) => `<path${attributes({ d: path, 'vector-effect': 'non-scaling-stroke' })}/>`),
    '</g>',
    ...boxes.map((box) => boxStamp(box, palette)),
    '</svg>',
  ].join('');
}

function boxStamp(box: Box, palette: Palette): string {
  const { kind, level, x, y, width, height, text, textAt } = box;
  const { mark, tint } = columnColours(palette, kind, level);
  const rect = attributes({ x, y, width, height, rx: 8, fill: tint });
  const { size, weight } = text.style;
  const right = x + width - textAt.x;
  const bars = text.lines.map((line) => {
    const left = text.direction === 'rtl' ? right - line.width : x + textAt.x;
    const top = y + textAt.y + line.baseline - size * barHeight;
    const bar = { x: left, y: top, width: line.width, height: size * barHeight, rx: size * 0.2 };
    return `<rect${attributes(bar)}/>`;
  });
  const ink = attributes({ fill: palette.ink, 'fill-opacity': weight >= 600 ? 0.42 : 0.28 });
  const edge = attributes({ x, y, width: 8, height, rx: 4, fill: mark });
  return `<rect${rect}/><rect${edge}/><g${ink}>${bars.join('')}</g>`;
}

/** What of the plane is shown: all of it when that is not too narrow, otherwise its middle. */
function thumbnailView(bounds: Rect, width: number, height: number): Rect {
  const [innerWidth, innerHeight] = [width - 2 * margin, height - 2 * margin];
  const broad = innerWidth / Math.max(bounds.width, 1);
  const scale = Math.min(broad, Math.max(innerHeight / Math.max(bounds.height, 1), broad * leastBreadth));
  const [shownWidth, shownHeight] = [width / scale, height / scale];
  return {
    x: bounds.x + (bounds.width - shownWidth) / 2,
    y: bounds.y + (bounds.height - shownHeight) / 2,
    width: shownWidth,
    height: shownHeight,
  };
}

function extent(points: Connector['points']): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}
