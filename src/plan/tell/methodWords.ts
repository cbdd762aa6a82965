/**
 * The words of the method, each told in two sentences to somebody who meets it for the first time, with where it comes
 * from. Must not know: where they are asked about.
 */
export interface MethodWord {
  readonly word: string;
  /** Two sentences. */
  readonly says: string;
  /** Who wrote of it, and when: for whoever wants to read on. */
  readonly source: string;
}

export const methodWords = {
  'driver-diagram': {
    word: 'Driver diagram',
    says: 'A team’s theory of how its aim will be reached, on one page: the aim, what drives it, and what could be changed. Read from right to left it is a chain of causes, which tests may prove wrong.',
    source: 'Bennett and Provost, “What’s your theory?”, Quality Progress, 2015',
  },
  aim: {
    word: 'Aim',
    says: 'What shall be better, by how much, for whom and by when. “To improve” alone is no aim, since nobody could say when it is reached.',
    source: 'Langley and others, The Improvement Guide, 2nd edition, 2009',
  },
  primary: {
    word: 'Primary driver',
    says: 'One of the few things, two to five as a rule, that together decide whether the aim is reached. Most are structures, processes or norms that have to change.',
    source: 'Institute for Healthcare Improvement, QI Essentials Toolkit, 2017',
  },
  secondary: {
    word: 'Secondary driver',
    says: 'A part of a primary driver that is small enough to act upon. It may contribute to several primary drivers, and each needs at least one idea below it.',
    source: 'Institute for Healthcare Improvement, QI Essentials Toolkit, 2017',
  },
  change: {
    word: 'Change idea',
    says: 'Something that people would do in another way, and that can be tried on a small scale. If “to test” fits before it, it is an idea; if it is simply to be done, it is a task.',
    source: 'NHS Lothian, Quality Improvement Skills, Driver diagrams',
  },
  pdsa: {
    word: 'PDSA cycle',
    says: 'One test of a change idea: plan it and predict what will happen, do it, study what did happen, act on what was learnt. First cycles are as small as one person on one day.',
    source:
      'Langley and others, The Improvement Guide, 2nd edition, 2009; Taylor and others, BMJ Quality & Safety, 2014',
  },
  ramp: {
    word: 'Ramp',
    says: 'The cycles of one change idea in their order, each with more people or under harder conditions than the last. As the belief in the change grows, testing becomes implementing and then spreading.',
    source: 'Langley and others, The Improvement Guide, 2nd edition, 2009',
  },
  prediction: {
    word: 'Prediction',
    says: 'What the team expects of a test, written down before it begins. Comparing it with what happened is where the learning is, so it is fixed once the test has begun.',
    source: 'Knudsen and others, BMC Health Services Research, 2019',
  },
  measure: {
    word: 'Outcome, process and balancing measures',
    says: 'An outcome measure shows whether the aim is reached, a process measure whether a driver has changed, and a balancing measure whether something else has become worse. A plan has three to eight of them together.',
    source: 'Provost and Murray, The Health Care Data Guide, 2nd edition, 2022',
  },
  'run-chart': {
    word: 'Run chart',
    says: 'Values in the order of time around their median. A shift, a trend, or too few or too many runs are signs that something other than chance is at work.',
    source: 'Perla, Provost and Murray, BMJ Quality & Safety, 2011',
  },
  xmr: {
    word: 'XmR chart',
    says: 'Values in the order of time with limits made from how much each differs from the one before. What lies between the limits without a pattern is the process as it is; only a signal has a cause of its own worth looking for.',
    source: 'Wheeler, Understanding Variation, 2nd edition, 2000; NHS England, Making Data Count, 2019',
  },
  stakeholder: {
    word: 'The nine Cs',
    says: 'A list that helps to forget nobody: commissioners, customers, collaborators, contributors, channels, commentators, consumers, champions and competitors. One person may stand under several, and the list is a prompt rather than a rule.',
    source: 'NHS Institute for Innovation and Improvement, Stakeholder analysis, 2010',
  },
  power: {
    word: 'Power and impact',
    says: 'How much somebody can decide about the change, and how much it changes for them. Those with much of both are worked with closely; those whom it touches most and who decide least are often patients, whose influence is to be raised.',
    source: 'Mendelow, Stakeholder mapping, 1991; NHS Institute for Innovation and Improvement, 2010',
  },
  commitment: {
    word: 'Commitment chart',
    says: 'For each stakeholder where they stand now, from against it to making it happen, and where they are needed for the change to succeed. What counts is the way between the two, and not everybody has to move.',
    source: 'Beckhard and Harris, Organizational Transitions, 2nd edition, 1987',
  },
  level: {
    word: 'Level of engagement',
    says: 'How far somebody takes part: they are informed, consulted, involved, collaborated with, or decide. Each level is a promise about what their word will do.',
    source: 'International Association for Public Participation, Spectrum of Public Participation, 2018',
  },
  heard: {
    word: 'You said, we did',
    says: 'What people said, what became of it, and that they were told so. An answer of “no, because” counts; silence does not.',
    source: 'NHS England, Working in partnership with people and communities, 2022',
  },
  network: {
    word: 'Network of ties',
    says: 'Who goes to whom, works with whom or answers to whom. Somebody who alone connects two parts is a bridge and a risk; somebody to whom many go can carry a change, whatever their title.',
    source: 'Cross and Parker, The Hidden Power of Social Networks, 2004',
  },
} as const satisfies Readonly<Record<string, MethodWord>>;

export type MethodWordId = keyof typeof methodWords;

/** In the order in which they are met. */
export const methodGroups: readonly { readonly title: string; readonly words: readonly MethodWordId[] }[] = [
  { title: 'The diagram', words: ['driver-diagram', 'aim', 'primary', 'secondary', 'change'] },
  { title: 'Testing', words: ['pdsa', 'prediction', 'ramp'] },
  { title: 'Measuring', words: ['measure', 'run-chart', 'xmr'] },
  { title: 'People', words: ['stakeholder', 'power', 'commitment', 'level', 'heard', 'network'] },
];
