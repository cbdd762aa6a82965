/** What is to be reached: our time as a share of bare React Flow's, at so many boxes. */
import type { Measure } from './round';

type Targets = Readonly<Record<number, number>>;

const all: Targets = { 30: 1, 150: 1, 500: 0.8, 2_000: 0.3 };

const ratios: Partial<Record<Measure | 'PNG, 300 dpi, per megapixel', Targets>> = {
  'cold load': { 150: 1, 2_000: 0.7 },
  'key to paint, p95': all,
  'main thread per key': all,
  'drag, whole, p95 frame': all,
  'pan, whole, p95 frame': all,
  'zoom, whole, p95 frame': all,
  'drag, 100 %, p95 frame': { 30: 1, 150: 1, 500: 0.8, 2_000: 0.5 },
  'zoom, 100 %, p95 frame': { 30: 1, 150: 1, 500: 0.8, 2_000: 0.5 },
  'main thread per step of a drag, whole': all,
  'main thread per step of panning, whole': all,
  'main thread per step of zooming, whole': all,
  'heap after opening, MB': all,
  'PNG, 300 dpi, per megapixel': { 150: 0.2 },
};

/** In words for the table; empty where nothing is set. */
export function targetOf(what: Measure | 'PNG, 300 dpi, per megapixel' | 'PDF', boxes: number): string {
  if (what === 'add a child' && boxes === 150) return '≤ 50 ms';
  if (what === 'PDF') return boxes === 150 ? '≤ 1000 ms' : '';
  const ratio = ratios[what]?.[boxes];
  return ratio === undefined ? '' : `≤ ${ratio}`;
}
