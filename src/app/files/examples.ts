/** The examples of the library: plan files written for this project, each loaded when it is opened. */

export interface Example {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly load: () => Promise<string>;
}

export const examples: readonly Example[] = [
  {
    id: 'engagement',
    title: 'Stakeholder engagement across a national service',
    about: 'Many-to-many drivers, and the people around them: a register, contacts and what was heard.',
    load: async () => (await import('./examples/engagement.aimtree.json?raw')).default,
  },
  {
    id: 'falls',
    title: 'Fewer falls on a ward',
    about: 'A compact diagram for one ward, with owners and dates.',
    load: async () => (await import('./examples/falls.aimtree.json?raw')).default,
  },
  {
    id: 'sepsis',
    title: 'Sepsis care in an emergency department',
    about: 'Two finished PDSA cycles, one adapted and one adopted.',
    load: async () => (await import('./examples/sepsis.aimtree.json?raw')).default,
  },
];
