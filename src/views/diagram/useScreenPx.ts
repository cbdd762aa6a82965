/** For what stands in the diagram but has its size on the screen, so that it can be hit at every zoom. */
import { useStore } from '@xyflow/react';
import type { CSSProperties } from 'react';

/** How many px of the diagram one on the screen is, in steps, so that a zoom seldom draws anything anew; 1 at least. */
export function usePx(): number {
  return useStore(({ transform: [, , zoom] }) => Math.max(1, 2 ** (Math.ceil(Math.log2(1 / zoom) * 4) / 4)));
}

/** The same as `--px`. */
export function useScreenPx(): CSSProperties {
  return pxStyle(usePx());
}

export const pxStyle = (px: number) => ({ '--px': px }) as CSSProperties;
