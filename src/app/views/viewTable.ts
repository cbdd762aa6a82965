/**
 * The table of views, in the order of their tabs. A new view is its folder and one row here: its address, its tab, the
 * command that goes to it and the keys that hold in it follow from the row.
 */
import type { View } from '../../commands/view';

export const viewTable: readonly View[] = [
  {
    id: 'diagram',
    label: 'Diagram',
    load: async () => (await import('../../views/diagram/DiagramView')).DiagramView,
    selects: ['node', 'link'],
    isCanvas: true,
    keys: ['boxes', 'arrows'],
    more: [
      'tidy',
      'free',
      { label: 'Lines', commands: ['lines-elbow', 'lines-curved', 'lines-straight'] },
      { label: 'Zoom', commands: ['zoom-in', 'zoom-out', 'actual-size', 'fit'] },
      { label: 'Arrowheads', commands: ['arrows-none', 'arrows-towards-aim', 'arrows-from-aim'] },
    ],
  },
  {
    id: 'outline',
    label: 'Outline',
    load: async () => (await import('../../views/outline/OutlineView')).OutlineView,
    selects: ['node'],
    keys: ['outline', 'boxes', 'arrows'],
    beside: 'diagram',
    more: ['toggle-beside'],
  },
  {
    id: 'plan',
    label: 'Plan',
    load: async () => (await import('../../views/plan/PlanView')).PlanView,
    selects: ['node'],
    keys: ['table', 'timeline', 'cards', 'arrows'],
  },
  {
    id: 'pdsa',
    label: 'PDSA',
    load: async () => (await import('../../views/pdsa/PdsaView')).PdsaView,
    selects: ['cycle'],
    pages: 'cycle',
    keys: [],
  },
];
