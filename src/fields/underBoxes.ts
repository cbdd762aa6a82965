/** What can be shown under the boxes, as it is called in forms and menus. */
import type { ShownSwitch } from '../plan/model/show';

export const underBoxes: readonly (readonly [ShownSwitch, string])[] = [
  ['owner', 'Owners'],
  ['status', 'Status'],
  ['cycles', 'PDSA cycles'],
  ['tags', 'Tags'],
  ['measures', 'Measures'],
];
