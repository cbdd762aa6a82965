/** What can be shown under the boxes, as it is called in forms and menus. */
import type { ShownSwitch } from '../model/show';

export type UnderBox = Extract<
  ShownSwitch,
  'owner' | 'status' | 'due' | 'cycles' | 'tags' | 'stakeholders' | 'measures' | 'charts'
>;

export const underBoxes: readonly (readonly [UnderBox, string])[] = [
  ['owner', 'Owners'],
  ['status', 'Status'],
  ['due', 'Due dates'],
  ['cycles', 'PDSA cycles'],
  ['tags', 'Tags'],
  ['stakeholders', 'Stakeholders'],
  ['measures', 'Measures'],
  ['charts', 'Charts'],
];
