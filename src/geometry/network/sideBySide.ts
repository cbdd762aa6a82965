/** Puts parts of a map side by side in rows, in the order given, so that the whole is wider than high. */
import type { Point } from '../types/types';
import { mapSizes, type Places } from './mapTypes';

type Part = readonly (readonly [id: string, place: Point])[];

/** Between two parts, px: their labels have room. */
const gap = { x: mapSizes.labelWidth + 24, y: 128 } as const;
const widthToHeight = 1.45;

export function sideBySide(parts: readonly Part[]): Places {
  const sized = parts.map((part) => ({ part, box: boundsOf(part.map(([, place]) => place)) }));
  const area = sized.reduce((sum, { box }) => sum + (box.width + gap.x) * (box.height + gap.y), 0);
  const widest = Math.max(0, ...sized.map(({ box }) => box.width));
  const room = Math.max(widest + gap.x, Math.sqrt(area * widthToHeight));
  const places = new Map<string, Point>();
  let [left, top, height] = [0, 0, 0];
  for (const { part, box } of sized) {
    if (left > 0 && left + Math.max(box.width, mapSizes.labelWidth) > room)
      [left, top, height] = [0, top + height + gap.y, 0];
    for (const [id, { x, y }] of part) places.set(id, { x: x - box.x + left, y: y - box.y + top });
    left += box.width + gap.x;
    height = Math.max(height, box.height);
  }
  return places;
}

export function boundsOf(places: readonly Point[]) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of places) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
  }
  return places.length === 0
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}
