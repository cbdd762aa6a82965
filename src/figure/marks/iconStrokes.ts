/** What the icons of charts are drawn of: a ring, letters and lines of strokes, in radii from the middle. */
import type { Point } from '../../geometry/types/types';
import type { EllipseMark, PathMark } from './mark';

/** Where an icon stands and in which colour; `ground` within its ring, nothing when absent. */
export interface IconLook {
  readonly centre: Point;
  readonly radius: number;
  readonly colour: string;
  readonly ground?: string;
}

export function ringOf(
  { centre, radius, colour, ground }: IconLook,
  dash: readonly [number, number] | undefined,
): EllipseMark {
  const width = radius * 0.12;
  const edge = radius - width / 2;
  return {
    kind: 'ellipse',
    centre,
    rx: edge,
    ry: edge,
    ...(ground !== undefined && { fill: ground }),
    stroke: { colour, width, ...(dash && { dash: [round(dash[0]), round(dash[1])] as const }) },
  };
}

/** @param places in radii from the middle, y downwards */
export function polyline(
  { centre, radius }: Pick<IconLook, 'centre' | 'radius'>,
  places: readonly (readonly [number, number])[],
): string {
  return places
    .map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(centre.x + x * radius)},${round(centre.y + y * radius)}`)
    .join(' ');
}

type Letter = 'H' | 'L' | 'P' | 'F' | '?';

/** Strokes within a square from -0.5 to 0.5, each a line through places. */
const letters: Readonly<Record<Letter, readonly (readonly (readonly [number, number])[])[]>> = {
  H: [
    [
      [-0.36, -0.5],
      [-0.36, 0.5],
    ],
    [
      [0.36, -0.5],
      [0.36, 0.5],
    ],
    [
      [-0.36, 0],
      [0.36, 0],
    ],
  ],
  L: [
    [
      [-0.3, -0.5],
      [-0.3, 0.5],
      [0.34, 0.5],
    ],
  ],
  P: [
    [
      [-0.3, 0.5],
      [-0.3, -0.5],
      [0.14, -0.5],
      [0.34, -0.36],
      [0.34, -0.1],
      [0.14, 0.04],
      [-0.3, 0.04],
    ],
  ],
  F: [
    [
      [0.34, -0.5],
      [-0.3, -0.5],
      [-0.3, 0.5],
    ],
    [
      [-0.3, -0.02],
      [0.24, -0.02],
    ],
  ],
  '?': [
    [
      [-0.28, -0.32],
      [-0.12, -0.5],
      [0.16, -0.5],
      [0.3, -0.32],
      [0.28, -0.14],
      [0, 0.06],
      [0, 0.22],
    ],
    [
      [0, 0.46],
      [0, 0.48],
    ],
  ],
};

/** A letter of strokes: it needs no font. `at` and `height` in radii. */
export function iconLetter(
  letter: Letter,
  look: IconLook & { readonly at: readonly [number, number]; readonly height: number },
): PathMark {
  const [x, y] = look.at;
  const path = letters[letter]
    .map((stroke) =>
      polyline(
        look,
        stroke.map(([dx, dy]) => [x + dx * look.height, y + dy * look.height] as const),
      ),
    )
    .join(' ');
  return { kind: 'path', path, stroke: { colour: look.colour, width: round(look.radius * 0.15) } };
}

/** Numbers of marks have at most two places. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
