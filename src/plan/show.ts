/**
 * What is shown of a plan, on the canvas and in its figure: kept in `appearance.show`, which a file may fill with
 * anything. What is not understood there counts as not said, and stays.
 *
 * Must not know: how any of it is drawn.
 */
import { fittingNotes } from './members';
import type { Appearance, NodeId, Plan } from './schema';

/** What is there or not; the value is what holds when nothing is said. */
const switches = {
  /** Under the boxes, on the canvas as well. */
  owner: false,
  status: true,
  cycles: true,
  measures: false,
  /** Around the diagram, in the figure only. */
  title: true,
  headings: true,
  caption: true,
  version: false,
  /** What of the plan the figure shows. */
  changeIdeas: true,
  abandoned: true,
  /** Branches that are collapsed on the screen stay so in the figure. */
  collapsed: false,
  /** A figure for each primary driver, the aim repeated. */
  split: false,
  transparent: false,
} as const;

export type ShownSwitch = keyof typeof switches;

export interface Shown extends Readonly<Record<ShownSwitch, boolean>> {
  /** Undefined: there when it says what nothing else does. */
  readonly legend: boolean | undefined;
  /** Only the branch of this box, with what it leads to; empty for all. */
  readonly branch: NodeId;
  /** Set below the diagram. */
  readonly captionText: string;
  /** Alternative text in the user's own words; empty: the app's. */
  readonly alt: string;
}

/** What is shown, every member answered. */
export function shownIn({ show = {} }: Pick<Appearance, 'show'>): Shown {
  const kept = new Map(Object.entries(show));
  const text = (name: string) => {
    const value = kept.get(name);
    return typeof value === 'string' ? value : '';
  };
  const answers = Object.entries(switches).map(([name, otherwise]) => {
    const value = kept.get(name);
    return [name, typeof value === 'boolean' ? value : otherwise];
  });
  const legend = kept.get('legend');
  return {
    ...(Object.fromEntries(answers) as Record<ShownSwitch, boolean>),
    legend: typeof legend === 'boolean' ? legend : undefined,
    branch: text('branch'),
    captionText: text('captionText'),
    alt: text('alt'),
  };
}

/** Changes the members named; what is the default is not kept. */
export function setShown(draft: Plan, changed: Partial<Shown>): void {
  if (Object.keys(changed).length === 0) return;
  const show = { ...draft.appearance.show };
  for (const [name, value] of Object.entries(changed)) {
    const otherwise = Object.hasOwn(switches, name) ? switches[name as ShownSwitch] : undefined;
    if (value === otherwise || value === undefined || value === '') delete show[name];
    else show[name] = typeof value === 'string' ? fittingNotes(value) : value;
  }
  if (Object.keys(show).length > 0) draft.appearance.show = show;
  else delete draft.appearance.show;
}
