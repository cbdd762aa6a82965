/**
 * The templates of the library: a blank diagram, and good ones of common work, written for this project. Each is a plan
 * file that is loaded when it is chosen.
 */

export interface Template {
  readonly id: string;
  readonly title: string;
  /** What it holds, in numbers or a word. */
  readonly about: string;
  /** Its aim, for whoever has no plan yet. */
  readonly aim?: string;
  readonly load: () => Promise<string>;
}

export const blankTemplate = 'blank';

export const templates: readonly Template[] = [
  {
    id: blankTemplate,
    title: 'Blank diagram',
    about: 'Empty boxes that say what belongs in them',
    load: async () => (await import('./templates/blank.aimtree.json?raw')).default,
  },
  {
    id: 'falls',
    title: 'Falls on a ward',
    about: '4 drivers, 14 ideas',
    aim: 'Halve the falls with harm among inpatients of our ward within 12 months',
    load: async () => (await import('./templates/falls.aimtree.json?raw')).default,
  },
  {
    id: 'pressure-ulcers',
    title: 'Pressure ulcers',
    about: '4 drivers, 18 ideas',
    aim: 'Within 12 months, halve the new pressure ulcers of category 2 and above among patients on our ward',
    load: async () => (await import('./templates/pressure-ulcers.aimtree.json?raw')).default,
  },
  {
    id: 'sepsis',
    title: 'Sepsis',
    about: '4 drivers, 16 ideas',
    aim: 'Within 12 months, 9 out of 10 adults with suspected sepsis and a high early warning score in our emergency department have their first antibiotic within the hour',
    load: async () => (await import('./templates/sepsis.aimtree.json?raw')).default,
  },
  {
    id: 'medicines',
    title: 'Medicines',
    about: '4 drivers, 16 ideas',
    aim: 'Within 12 months, 95 % of patients on our medical wards have a complete and correct list of medicines by the end of the day after admission',
    load: async () => (await import('./templates/medicines.aimtree.json?raw')).default,
  },
  {
    id: 'flow',
    title: 'Patient flow',
    about: '5 drivers, 20 ideas',
    aim: 'Within 12 months, a third of the patients of our medical wards leave before noon',
    load: async () => (await import('./templates/flow.aimtree.json?raw')).default,
  },
  {
    id: 'patient-feedback',
    title: 'Patient feedback',
    about: '3 drivers, 12 ideas',
    aim: 'Within 12 months, raise the share of patients of our clinic who say that they were listened to by half',
    load: async () => (await import('./templates/patient-feedback.aimtree.json?raw')).default,
  },
];
