/** Names the parts of a shared page, for the page and for the script in it. */
import type { NodeId } from '../../plan/model/schema';

export const pageParts = {
  data: 'data',
  frame: 'frame',
  sheet: 'sheet',
  panel: 'panel',
  outline: 'outline',
  about: 'about',
  find: 'find',
  found: 'found',
  foundBox: 'found-box',
} as const;

/** What the buttons do, by their `data-act`. */
export type PageAct = 'zoom-in' | 'zoom-out' | 'fit' | 'collapse' | 'expand' | 'outline' | 'previous' | 'next';

/** What the script finds in the page. */
export interface PageData {
  /** A `Plan`. */
  readonly plan: unknown;
  /** `@font-face` rules with the faces as data. */
  readonly fonts: string;
}

/** The id of a box in the outline. */
export function boxAnchor(id: NodeId): string {
  return `box-${id}`;
}
