/** What is to be reached: our time as a share of bare React Flow's, at so many boxes. */
import type { Measure } from './round';

type Targets = Readonly<Record<number, number>>;

const frames: Targets = { 30: 1, 150: 1, 500: 0.8, 2_000: 0.5 };

const ratios: Partial<Record<Measure | 'PNG, 300 dpi, per megapixel', Targets>> = {
  'cold load': { 150: 1.25, 2_000: 0.7 },
  'key to paint, p95': { 150: 1, 500: 0.8, 2_000: 0.3 },
  'main thread per key': { 150: 0.7, 2_000: 0.15 },
  'drag, whole, p95 frame': frames,
  'zoom, whole, p95 frame': frames,
  'drag, 100 %, p95 frame': frames,
  'zoom, 100 %, p95 frame': frames,
  'PNG, 300 dpi, per megapixel': { 150: 0.2 },
};

/** In words for the table; empty where nothing is set. */
export function targetOf(what: Measure | 'PNG, 300 dpi, per megapixel' | 'PDF', boxes: number): string {
  if (what === 'add a child' && boxes === 150) return '≤ 50 ms';
  if (what === 'PDF') return boxes === 150 ? '≤ 1000 ms' : '';
  const ratio = ratios[what]?.[boxes];
  return ratio === undefined ? '' : `≤ ${ratio}`;
}
