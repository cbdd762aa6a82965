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
    ownKeys: [
      {
        title: 'While editing a cell',
        within: 'table',
        rows: [
          ['Enter', 'Keep it and go down'],
          ['Shift+Enter', 'Keep it and go up'],
          ['Tab', 'Keep it and go on'],
          ['Shift+Tab', 'Keep it and go back'],
          ['ArrowDown', 'Choose from the list'],
          ['Alt+Enter', 'New line in a text'],
          ['Escape', 'Put the old back'],
        ],
      },
      {
        title: 'On a card',
        within: 'cards',
        rows: [['1 to 5', 'Twice: the impact, then the effort']],
      },
    ],
  },
  {
    id: 'pdsa',
    label: 'PDSA',
    load: async () => (await import('../../views/pdsa/PdsaView')).PdsaView,
    selects: ['cycle'],
    pages: 'cycle',
    keys: [],
    ownKeys: [
      {
        title: 'On the board',
        rows: [
          ['Arrows', 'Go from card to card'],
          ['Space', 'Pick a card up, and drop it'],
          ['Escape', 'Put back a card that is picked up'],
          ['Enter', 'Open the page of the cycle'],
          ['Delete', 'Delete the cycle'],
        ],
      },
      {
        title: 'On the ramps',
        rows: [
          ['← →', 'Go from step to step'],
          ['↑ ↓', 'Go from idea to idea'],
          ['Alt+ArrowUp', 'Move a step up in its ramp'],
          ['Alt+ArrowDown', 'Move a step down'],
          ['Enter', 'Open the page of the cycle'],
        ],
      },
      { title: 'On the page of a cycle', rows: [['Mod+Enter', 'Go on to the next part']] },
    ],
  },
  {
    id: 'measures',
    label: 'Measures',
    load: async () => (await import('../../views/measures/MeasuresView')).MeasuresView,
    selects: ['measure'],
    pages: 'measure',
    keys: ['table', 'measures', 'arrows'],
    ownKeys: [
      {
        title: 'On the chart',
        rows: [
          ['← →', 'Go from value to value'],
          ['Home', 'Go to the first value'],
          ['End', 'Go to the last'],
          ['Escape', 'Let go of it'],
        ],
      },
      {
        title: 'While editing a value',
        rows: [
          ['Enter', 'Keep it and go down, or to the next value'],
          ['Tab', 'Keep it and go on'],
          ['Escape', 'Put the old back'],
        ],
      },
    ],
    more: ['new-measure', 'all-charts'],
  },
];
