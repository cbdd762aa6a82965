/**
 * Works out at what size the smallest text of a figure will be read.
 *
 * Must not know: how small text is made larger (`largerText.ts`).
 */
import { textsOf, type Drawable } from './drawable';

const mmPerPt = 25.4 / 72;

/** Size in pt at which the smallest text of the figure comes out; undefined when it says nothing. */
export function readingSize(figure: Drawable): number | undefined {
  const sizes = textsOf(figure).flatMap(({ lines, style }) => (lines.length > 0 ? style.size : []));
  if (sizes.length === 0) return undefined;
  const least = sizes.reduce((a, b) => Math.min(a, b));
  return (least * figure.physical.widthMm) / figure.area.width / mmPerPt;
}
