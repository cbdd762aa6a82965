/**
 * What is selected: a list of things of any kind, of which the last one leads.
 *
 * Each reading gives the same list for the same selection, so that a component that listens to one kind is not drawn
 * again by another.
 */
import { perIdentity } from '../kit/perIdentity';
import type { CycleId, LinkId, NodeId } from '../plan/model/schema';

export type ThingKind = 'node' | 'link' | 'cycle' | 'measure' | 'stakeholder' | 'tie';

/** A thing of the open plan, or of what is seen of it. */
export interface Selected {
  readonly kind: ThingKind;
  readonly id: string;
}

export type Selection = readonly Selected[];

interface HasSelection {
  readonly selection: Selection;
}

interface HasPicking extends HasSelection {
  readonly picking: Selected | null;
}

const byKind = perIdentity((selection: Selection) => {
  const ids = new Map<ThingKind, string[]>();
  for (const { kind, id } of selection) ids.set(kind, [...(ids.get(kind) ?? []), id]);
  return ids;
});

const none: readonly string[] = [];

/** The selected things of a kind, in the order in which they were selected. */
export function selectedOf({ selection }: HasSelection, kind: ThingKind): readonly string[] {
  return byKind(selection).get(kind) ?? none;
}

export function selectedNodes(session: HasSelection): readonly NodeId[] {
  return selectedOf(session, 'node');
}

/** The box that leads: keys act on it, and the view follows it. */
export function leadingNode(session: HasSelection): NodeId | undefined {
  return selectedNodes(session).at(-1);
}

/** What of a kind has the keyboard in a view: while several are chosen one by one, it need not be selected. */
export function thingAtKeyboard({ picking, selection }: HasPicking, kind: ThingKind): string | undefined {
  return picking?.kind === kind ? picking.id : selectedOf({ selection }, kind).at(-1);
}

export function nodeAtKeyboard(session: HasPicking): NodeId | undefined {
  return thingAtKeyboard(session, 'node');
}

export function selectedLink(session: HasSelection): LinkId | undefined {
  return selectedOf(session, 'link').at(-1);
}

export function selectedCycle(session: HasSelection): CycleId | undefined {
  return selectedOf(session, 'cycle').at(-1);
}

export function thingsOf(kind: ThingKind, ids: readonly string[]): Selection {
  return ids.map((id) => ({ kind, id }));
}
