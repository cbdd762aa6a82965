/**
 * A grid of five by five cells in which things stand by two sizes: one grows upwards, the other to the right. Impact and
 * effort of ideas, power and impact of stakeholders stand on such grids.
 *
 * Must not know: pixels, what stands in it.
 */
import type { Size } from './readWords';

export const gridSizes: readonly Size[] = [1, 2, 3, 4, 5];

export interface FivePlace {
  readonly up: Size;
  readonly right: Size;
}

export interface FiveCell extends FivePlace {
  readonly ids: readonly string[];
}

/** All 25 cells, row by row from the greatest upwards, each row from the least to the right. */
export function fiveCells<T extends { readonly id: string }>(
  things: readonly T[],
  placeOf: (thing: T) => FivePlace | undefined,
): readonly FiveCell[] {
  const placed = things.map((thing) => ({ id: thing.id, place: placeOf(thing) }));
  return gridSizes.toReversed().flatMap((up) =>
    gridSizes.map((right): FiveCell => {
      const ids = placed.flatMap(({ id, place }) => (place?.up === up && place.right === right ? id : []));
      return { up, right, ids };
    }),
  );
}

export type GridStep = 'up' | 'down' | 'left' | 'right';

/** One cell on, as far as the grid goes. */
export function fiveStep({ up, right }: FivePlace, step: GridStep): FivePlace {
  const within = (size: number) => Math.min(5, Math.max(1, size)) as Size;
  return {
    up: within(up + (step === 'up' ? 1 : step === 'down' ? -1 : 0)),
    right: within(right + (step === 'right' ? 1 : step === 'left' ? -1 : 0)),
  };
}

/**
 * What an arrow goes to from something that is placed: the next in the same cell, else up and down the nearest of the
 * nearest row, left and right the nearest of its own row, and of the others where there is none. So everything is come to.
 */
export function idTowards(cells: readonly FiveCell[], from: string, step: GridStep): string | null {
  const cell = cells.find(({ ids }) => ids.includes(from));
  if (!cell) return null;
  const at = cell.ids.indexOf(from);
  const within = step === 'down' ? cell.ids[at + 1] : step === 'up' ? cell.ids[at - 1] : undefined;
  if (within !== undefined) return within;
  const reach = (place: FivePlace) => {
    const [up, right] = [place.up - cell.up, place.right - cell.right];
    const ahead = { up, down: -up, right, left: -right }[step];
    const isUpright = step === 'up' || step === 'down';
    const aside = Math.abs(isUpright ? right : up);
    return ahead <= 0 ? Infinity : isUpright ? 10 * ahead + aside : ahead + 10 * aside;
  };
  const others = cells.filter(({ ids }) => ids.length > 0).map((other) => ({ other, way: reach(other) }));
  const [nearest] = others.filter(({ way }) => way < Infinity).sort((a, b) => a.way - b.way);
  return (step === 'up' ? nearest?.other.ids.at(-1) : nearest?.other.ids[0]) ?? null;
}
