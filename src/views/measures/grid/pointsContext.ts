/** Hands down to the rows of the grid of values what the chart makes of them, and which one is pointed at. */
import { createContext, useContext } from 'react';
import type { PointId } from '../../../plan/model/schema';
import type { PlottedPoint } from '../../../stats/chartTypes';

interface ShownPoints {
  readonly plotted: ReadonlyMap<string, PlottedPoint | undefined>;
  readonly say: (value: number) => string;
  /** The point that is pointed at in the chart. */
  readonly lit: PointId | undefined;
  readonly onPoint: (id: PointId | undefined) => void;
}

export const PointsContext = createContext<ShownPoints | null>(null);

export function useShownPoints(): ShownPoints {
  const shown = useContext(PointsContext);
  if (!shown) throw new Error('There are values in their grid only.');
  return shown;
}
