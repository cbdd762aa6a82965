/**
 * The templates of the library: a blank diagram, and good ones of common work, written for this project. Each is a plan
 * file that is loaded when it is chosen.
 */

export interface Template {
  readonly id: string;
  readonly title: string;
  /** What it holds, in numbers or a word. */
  readonly about: string;
  readonly load: () => Promise<string>;
}

export const templates: readonly Template[] = [
  {
    id: 'blank',
    title: 'Blank diagram',
    about: 'Empty boxes that say what belongs in them',
    load: async () => (await import('./templates/blank.aimtree.json?raw')).default,
  },
  {
    id: 'falls',
    title: 'Falls on a ward',
    about: '4 drivers, 14 ideas',
    load: async () => (await import('./templates/falls.aimtree.json?raw')).default,
  },
  {
    id: 'pressure-ulcers',
    title: 'Pressure ulcers',
    about: '4 drivers, 18 ideas',
    load: async () => (await import('./templates/pressure-ulcers.aimtree.json?raw')).default,
  },
  {
    id: 'sepsis',
    title: 'Sepsis',
    about: '4 drivers, 16 ideas',
    load: async () => (await import('./templates/sepsis.aimtree.json?raw')).default,
  },
  {
    id: 'medicines',
    title: 'Medicines',
    about: '4 drivers, 16 ideas',
    load: async () => (await import('./templates/medicines.aimtree.json?raw')).default,
  },
  {
    id: 'flow',
    title: 'Patient flow',
    about: '5 drivers, 20 ideas',
    load: async () => (await import('./templates/flow.aimtree.json?raw')).default,
  },
  {
    id: 'patient-feedback',
    title: 'Patient feedback',
    about: '3 drivers, 12 ideas',
    load: async () => (await import('./templates/patient-feedback.aimtree.json?raw')).default,
  },
];
