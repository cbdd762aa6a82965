/** Pixels for pasting: as sharp as sharp screens are, and no more than other programs bear. */
import type { Rect } from '../geometry/types/types';
import { makePng } from './makePng';

/** Two pixels for one on the screen, as sharp screens have them. */
const scale = 2;
const cssDpi = 96;
/** Programs into which one pastes choke on more. */
const mostPixels = 2 ** 26;

export function screenPng({ width, height }: Pick<Rect, 'width' | 'height'>, svg: string): Promise<Blob> {
  const fitting = Math.min(scale, Math.sqrt(mostPixels / (width * height)));
  const size = { width: Math.max(1, Math.floor(width * fitting)), height: Math.max(1, Math.floor(height * fitting)) };
  return makePng(svg, size, cssDpi * fitting);
}
