/**
 * The table of views, in the order of their tabs. A new view is its folder and one row here: its address, its tab, the
 * command that goes to it and the keys that hold in it follow from the row. Keys that are no commands: `ownKeys.ts`.
 */
import type { View } from '../../commands/view';

const peopleWords = {
  grid: 'power',
  commitment: 'commitment',
  plan: 'level',
  heard: 'heard',
  network: 'network',
} as const;

export const viewTable: readonly View[] = [
  {
    id: 'diagram',
    label: 'Diagram',
    load: async () => (await import('../../views/diagram/DiagramView')).DiagramView,
    selects: ['node', 'link'],
    isCanvas: true,
    about: { word: 'driver-diagram' },
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
    about: { word: 'driver-diagram' },
    more: ['toggle-beside'],
  },
  {
    id: 'plan',
    label: 'Plan',
    load: async () => (await import('../../views/plan/PlanView')).PlanView,
    selects: ['node'],
    keys: ['table', 'timeline', 'cards', 'arrows'],
    about: { word: 'change' },
  },
  {
    id: 'pdsa',
    label: 'PDSA',
    load: async () => (await import('../../views/pdsa/PdsaView')).PdsaView,
    selects: ['cycle'],
    pages: 'cycle',
    keys: [],
    about: { word: 'pdsa', kept: 'pdsa-tab', tabs: { ramps: 'ramp' } },
  },
  {
    id: 'measures',
    label: 'Measures',
    load: async () => (await import('../../views/measures/MeasuresView')).MeasuresView,
    selects: ['measure'],
    pages: 'measure',
    keys: ['table', 'measures', 'arrows'],
    about: { word: 'measure' },
    more: ['new-measure', 'all-charts'],
  },
  {
    id: 'stakeholders',
    label: 'Stakeholders',
    load: async () => (await import('../../views/stakeholders/StakeholdersView')).StakeholdersView,
    selects: ['stakeholder', 'tie'],
    pages: 'stakeholder',
    keys: ['table', 'cards', 'stakeholders', 'arrows'],
    about: { word: 'stakeholder', kept: 'stakeholders-tab', tabs: peopleWords },
    more: ['new-stakeholder'],
  },
];
