/**
 * Splits path data into commands, for formats that have no such notation: absolute M, L, Q, C and Z, as geometry
 * writes them.
 *
 * Must not know: what the path shows.
 */
import type { Point } from '../../geometry/types/types';

/** One command with its points: the control points of a curve first, the point it leads to last. */
export type PathCommand =
  | { readonly kind: 'M' | 'L'; readonly points: readonly [Point] }
  | { readonly kind: 'Q'; readonly points: readonly [Point, Point] }
  | { readonly kind: 'C'; readonly points: readonly [Point, Point, Point] }
  | { readonly kind: 'Z'; readonly points: readonly [] };

const pointsOf = { M: 1, L: 1, Q: 2, C: 3, Z: 0 } as const;

/** What is no such command is left out. */
export function pathCommands(path: string): PathCommand[] {
  return [...path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)].flatMap(([, kind = 'Z', numbers = '']) => {
    const values = numbers.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
    const points = Array.from({ length: values.length / 2 }, (_, at): Point => ({
      x: values[at * 2] ?? 0,
      y: values[at * 2 + 1] ?? 0,
    }));
    return points.length === pointsOf[kind as keyof typeof pointsOf]
      ? ({ kind, points } as unknown as PathCommand)
      : [];
  });
}
