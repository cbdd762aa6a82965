/**
 * The table of views, in the order of their tabs. A new view is its folder and one row here: its address, its tab, the
 * command that goes to it and the keys that hold in it follow from the row. Keys that are no commands: `ownKeys.ts`.
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
  {
    id: 'measures',
    label: 'Measures',
    load: async () => (await import('../../views/measures/MeasuresView')).MeasuresView,
    selects: ['measure'],
    pages: 'measure',
    keys: ['table', 'measures', 'arrows'],
    more: ['new-measure', 'all-charts'],
  },
  {
    id: 'stakeholders',
    label: 'Stakeholders',
    load: async () => (await import('../../views/stakeholders/StakeholdersView')).StakeholdersView,
    selects: ['stakeholder', 'tie'],
    pages: 'stakeholder',
    keys: ['table', 'cards', 'stakeholders', 'arrows'],
    more: ['new-stakeholder'],
  },
];
