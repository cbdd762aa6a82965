/** The choices about how a plan's picture looks. */
import type { Appearance } from './schema';

/** What of the looks is one choice of a few; the rest has edits of its own. */
export type Look = Pick<
  Appearance,
  'links' | 'arrows' | 'colourBy' | 'palette' | 'corners' | 'typeface' | 'textSize' | 'lineWeight'
>;

export const lookMembers = [
  'links',
  'arrows',
  'colourBy',
  'palette',
  'corners',
  'typeface',
  'textSize',
  'lineWeight',
] as const satisfies readonly (keyof Look)[];
