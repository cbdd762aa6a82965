/** How much a plan may hold. More than any team fills, less than what makes a browser slow. */
export const limits = {
  /** Characters. */
  text: 2_000,
  notes: 20_000,
  /** Things of one list. */
  nodes: 20_000,
  links: 100_000,
  cycles: 20_000,
  measures: 1_000,
  /** In all measures together. */
  points: 100_000,
  tags: 1_000,
  progress: 1_000,
  versions: 1_000,
  stakeholders: 5_000,
  ties: 50_000,
  contacts: 50_000,
  heard: 20_000,
  comments: 20_000,
  /** To one comment. */
  replies: 1_000,
  milestones: 1_000,
  dismissed: 10_000,
  /** Beyond these the oldest are forgotten. */
  ancestors: 100,
  driverColumns: 4,
  /** Of a file. */
  bytes: 50 * 1024 * 1024,
} as const;

/** Of values in a row that make a sign: a shorter row is no pattern, a longer one no rule. */
export const runLengths = { least: 3, most: 100 } as const;
