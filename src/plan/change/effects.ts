/**
 * Effects: what a change comes to, place by place, from which value to which. They are the only form of a change. One
 * that was recorded here can be taken back, put behind the changes of others, joined with the next and worded.
 *
 * Must not know: how a change was made.
 */

export type Path = readonly (string | number)[];

export interface Effect {
  /** The way from the plan to the value. It never leads into an array: arrays are values as a whole. */
  readonly path: Path;
  /** Missing (or `undefined`) where nothing stood there. */
  readonly before?: unknown;
  /** Missing (or `undefined`) where nothing stands there any more. */
  readonly after?: unknown;
}

/** An effect without members that say nothing: so it is kept in the journal. */
export function effect(path: Path, before: unknown, after: unknown): Effect {
  return { path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** The effects of taking the change back. */
export function reversed(effects: readonly Effect[]): Effect[] {
  return effects.map(({ path, before, after }) => effect(path, after, before)).toReversed();
}

/** The value at a path; `undefined` where there is none. Only own members count. */
export function valueAt(source: unknown, path: Path): unknown {
  let at = source;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}

/**
 * Whether the effect is on a member that every edit sets: when, and under which revision. Such members say nothing of
 * the content, and are set anew wherever a change is made on another plan than it was made on.
 */
export function isStamp({ path }: Pick<Effect, 'path'>): boolean {
  return path[0] === 'modified' || path[0] === 'revision' || path[0] === 'ancestors';
}
