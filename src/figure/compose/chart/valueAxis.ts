/**
 * The axis of values: from which number to which, and at which round numbers it has lines. It holds all that is drawn and
 * is not forced to 0.
 *
 * Must not know: what the numbers are.
 */
import { finite, grainOf } from '../../../stats/numbers';

export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  /** Ascending, within the axis; none where there is nothing to be drawn. */
  readonly ticks: readonly number[];
}

export interface AxisBounds {
  /** Values lie above or on it, whatever is drawn around them: 0 for a percentage. */
  readonly floor?: number;
  readonly ceiling?: number;
}

/** @param most how many lines there is room for; at least 2 */
export function valueAxis(values: readonly number[], most: number, bounds: AxisBounds = {}): ValueAxis {
  if (!values.some(Number.isFinite)) return { low: 0, high: 1, ticks: [] };
  const [least, greatest] = rangeOf(values, bounds);
  const half = greatest / 2 - least / 2;
  const step = niceStep((half / Math.max(1, most - 1)) * 2);
  const first = Math.floor(least / step + slack);
  const last = Math.ceil(greatest / step - slack);
  const ticks = Array.from({ length: Math.min(most + 2, last - first + 1) }, (_, at) =>
    tidy((first + at) * step, step),
  );
  const there = ticks.filter((tick, at) => Number.isFinite(tick) && tick !== ticks[at - 1]);
  return { low: Math.min(there[0] ?? least, least), high: Math.max(there.at(-1) ?? greatest, greatest), ticks: there };
}

/** How far along the axis a value lies, 0 to 1. What lies beyond its ends stands at them. */
export function shareOf({ low, high }: Pick<ValueAxis, 'low' | 'high'>, value: number): number {
  // Halves, as the difference of two large numbers may be more than a number can be.
  const share = (value / 2 - low / 2) / (high / 2 - low / 2);
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0.5;
}

/** The least and the greatest, of however many. */
export function extremes(values: readonly number[]): [least: number, greatest: number] {
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return [least, greatest];
}

/** What rounding adds is no step more. */
const slack = 1e-9;

function rangeOf(values: readonly number[], { floor = -Infinity, ceiling = Infinity }: AxisBounds): [number, number] {
  const there = values.filter(Number.isFinite);
  const [least, greatest] = extremes(there);
  if (greatest - least > 1e3 * grainOf(there)) return [least, greatest];
  // All the same: a line in the middle, or at the edge of what is possible.
  const room = Math.abs(greatest) / 10 || 1;
  const low = least === 0 ? 0 : Math.max(least - room, floor);
  const high = Math.min(greatest + room, ceiling);
  return low < high ? [finite(low) ?? -Number.MAX_VALUE, finite(high) ?? Number.MAX_VALUE] : [least - 1, greatest];
}

function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const times = [1, 2, 5, 10].find((each) => each * power >= raw * (1 - slack)) ?? 10;
  const step = times * power;
  return Number.isFinite(step) && step > 0 ? step : raw || 1;
}

/** Without the dust of reckoning: 0.30000000000000004 is 0.3. */
function tidy(value: number, step: number): number {
  const places = Math.ceil(-Math.log10(step));
  return places > 0 && places < 15 ? Number(value.toFixed(places)) : value;
}
