/**
 * Numbers on the boxes of a picture, by which a text beside it speaks of them.
 *
 * Must not know: what is said of them.
 */
import type { Geometry } from '../../geometry/types/types';
import type { NodeId } from '../../plan/model/schema';
import type { Palette } from '../colour/palette';
import { attributes } from '../../kit/xml';

const radius = 11;

/** SVG to be drawn over the figure of the same geometry; `family` is that of its letters. */
export function numberBadgesSvg(
  { boxes }: Geometry,
  numbers: ReadonlyMap<NodeId, number>,
  { palette, family }: { readonly palette: Palette; readonly family: string },
): string {
  const colour = palette.warn;
  return [...numbers]
    .flatMap(([id, number]) => {
      const box = boxes[id];
      if (!box) return [];
      const { x, y, width, height } = box;
      const frame = { x, y, width, height, rx: 6, fill: 'none', stroke: colour, 'stroke-width': 2 };
      const disc = { cx: x + width, cy: y, r: radius, fill: colour, stroke: palette.surface, 'stroke-width': 2 };
      const words = {
        x: x + width,
        y: y + 4.5,
        'text-anchor': 'middle',
        'font-family': family,
        'font-size': 12,
        'font-weight': 600,
        fill: palette.surface,
      };
      return [
        `<rect${attributes(frame)}/>`,
        `<circle${attributes(disc)}/>`,
        `<text${attributes(words)}>${number}</text>`,
      ];
    })
    .join('');
}
