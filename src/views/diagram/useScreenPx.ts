/** For what stands in the diagram but has its size on the screen, so that it can be hit at every zoom. */
import { useStore } from '@xyflow/react';
import type { CSSProperties } from 'react';

/** `--px`: how many px of the diagram one on the screen is, in steps, so that a zoom seldom draws anything anew; 1 at least. */
export function useScreenPx(): CSSProperties {
  const px = useStore(({ transform: [, , zoom] }) => Math.max(1, 2 ** (Math.ceil(Math.log2(1 / zoom) * 4) / 4)));
  return { '--px': px } as CSSProperties;
}
