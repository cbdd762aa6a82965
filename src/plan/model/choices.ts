/** The members of a plan that are one choice of a few, each with its choices in the order in which they are offered. */

export const columnKinds = ['aim', 'driver', 'change'] as const;
export const statuses = ['proposed', 'testing', 'implementing', 'adopted', 'abandoned'] as const;
export const confidences = ['low', 'medium', 'high'] as const;
export const purposes = ['collect', 'develop', 'test', 'implement'] as const;
export const stages = ['plan', 'do', 'study', 'act', 'complete'] as const;
export const decisions = ['adopt', 'adapt', 'abandon'] as const;
export const linkShapes = ['elbow', 'curved', 'straight'] as const;
export const arrowStyles = ['none', 'towards-aim', 'from-aim'] as const;
export const colourings = ['column', 'branch', 'status', 'owner', 'tag'] as const;
export const cornerStyles = ['square', 'rounded', 'round'] as const;
export const typefaces = ['bundled', 'serif', 'sans'] as const;
export const textSizes = ['normal', 'large', 'largest'] as const;
export const lineWeights = ['thin', 'normal', 'heavy'] as const;
export const measureGoals = ['increase', 'decrease', 'maintain'] as const;
/** Run chart, Shewhart charts, and two of those as Laney widens them: p′ and u′. */
export const charts = ['run', 'xmr', 'p', 'u', 'c', 't', 'g', 'pp', 'up'] as const;
/** NHS Making Data Count, IHI run chart rules, Anhøj, Western Electric. */
export const ruleSets = ['mdc', 'ihi', 'anhoej', 'we'] as const;
export const stakeholderKinds = ['person', 'group', 'organisation'] as const;
/** The nine Cs: what somebody is to the work, several at once. */
export const stakeholderClasses = [
  'commissioner',
  'customer',
  'collaborator',
  'contributor',
  'channel',
  'commentator',
  'consumer',
  'champion',
  'competitor',
] as const;
/** How far somebody is behind the change, from against it to bringing it about. */
export const stances = ['opposed', 'none', 'let', 'help', 'make'] as const;
/** How far somebody takes part, each with a promise of its own. */
export const engagementLevels = ['inform', 'consult', 'involve', 'collaborate', 'empower'] as const;
export const tieKinds = ['formal', 'informal'] as const;
export const responses = ['done', 'planned', 'cannot'] as const;
