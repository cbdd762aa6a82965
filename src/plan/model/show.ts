/**
 * What is shown of a plan, on the canvas and in its figure: kept in `appearance.show`, which a file may fill with
 * anything. What is not understood there counts as not said, and stays.
 *
 * Must not know: how any of it is drawn.
 */
import type { Appearance, NodeId } from './schema';

/** What is there or not; the value is what holds when nothing is said. */
export const shownByDefault = {
  /** Under the boxes, on the canvas as well. */
  owner: false,
  status: true,
  due: false,
  cycles: true,
  measures: false,
  charts: false,
  tags: false,
  stakeholders: false,
  comments: false,
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
  /** A file that leaves holds the names of stakeholders and the judgements on them. */
  peopleLeave: false,
  /** Columns and distances give the largest text that the page allows. */
  fit: true,
} as const;

export type ShownSwitch = keyof typeof shownByDefault;

/** How the change ideas of a figure stand: each as a box, as lists, or as boxes in stacks side by side. */
export const ideasForms = ['boxes', 'lists', 'stacks'] as const;
export type IdeasShown = (typeof ideasForms)[number];
const ideasByDefault: IdeasShown = 'boxes';

/** What holds for a member when nothing is said; `undefined` for those that are texts. */
export function shownUnsaid(name: string): boolean | string | undefined {
  if (name === 'ideas') return ideasByDefault;
  return Object.hasOwn(shownByDefault, name) ? shownByDefault[name as ShownSwitch] : undefined;
}

export interface Shown extends Readonly<Record<ShownSwitch, boolean>> {
  /** Undefined: there when it says what nothing else does. */
  readonly legend: boolean | undefined;
  readonly ideas: IdeasShown;
  /** Only the branch of this box, with what it leads to; empty for all. */
  readonly branch: NodeId;
  /** Set below the diagram. */
  readonly captionText: string;
  /** Alternative text in the user's own words; empty: the app's. */
  readonly alt: string;
}

const shownNames: ReadonlySet<string> = new Set([
  ...Object.keys(shownByDefault),
  ...(['legend', 'ideas', 'branch', 'captionText', 'alt'] satisfies (keyof Shown)[]),
]);

/** Whether a member of `appearance.show` is understood here. */
export function isShownName(name: string): boolean {
  return shownNames.has(name);
}

/** What is shown, every member answered. */
export function shownIn({ show = {} }: Pick<Appearance, 'show'>): Shown {
  const kept = new Map(Object.entries(show));
  const text = (name: string) => {
    const value = kept.get(name);
    return typeof value === 'string' ? value : '';
  };
  const answers = Object.entries(shownByDefault).map(([name, otherwise]) => {
    const value = kept.get(name);
    return [name, typeof value === 'boolean' ? value : otherwise];
  });
  const legend = kept.get('legend');
  return {
    ...(Object.fromEntries(answers) as Record<ShownSwitch, boolean>),
    legend: typeof legend === 'boolean' ? legend : undefined,
    ideas: ideasForms.find((form) => form === kept.get('ideas')) ?? ideasByDefault,
    branch: text('branch'),
    captionText: text('captionText'),
    alt: text('alt'),
  };
}
