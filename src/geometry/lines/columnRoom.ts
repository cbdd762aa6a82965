/**
 * Tells how far a lane may move up and down within its column and still keep away from boxes and other lanes.
 *
 * Must not know: links.
 */
import { measurements } from '../types/typography';
import type { Edge } from './ports';

/** Least distance of two lanes that were moved towards each other, in px. */
const betweenLanes = 10;

/**
 * For each of `lanes` (heights in px, ascending) the heights that it may have. `boxes` are those of its column. A lane that
 * has no room stays where it is.
 */
export function laneRoom(lanes: readonly number[], boxes: readonly Edge[]): Edge[] {
  const sorted = boxes.toSorted((a, b) => a.top - b.top);
  let next = 0;
  return lanes.map((lane, index) => {
    while (next < sorted.length && (sorted[next]!.top + sorted[next]!.bottom) / 2 < lane) next += 1;
    const [above, below] = [sorted[next - 1], sorted[next]];
    const [upper, lower] = [lanes[index - 1], lanes[index + 1]];
    const top = Math.max(
      above ? above.bottom + measurements.connector.laneClearance : -Infinity,
      // Two neighbours share the room between them.
      upper === undefined ? -Infinity : (upper + lane + betweenLanes) / 2,
    );
    const bottom = Math.min(
      below ? below.top - measurements.connector.laneClearance : Infinity,
      lower === undefined ? Infinity : (lower + lane - betweenLanes) / 2,
    );
    return top <= lane && lane <= bottom ? { top, bottom } : { top: lane, bottom: lane };
  });
}
