/**
 * What hangs on carried boxes joins what the plan has: tags and measures of the same name are the same, others are
 * added; cycles come along with their ramps.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import { tidyName } from '../../kit/names';
import { inOrder } from '../model/order';
import type { Ordered } from '../model/declaration';
import type { MeasureId, NodeId, Plan, TagId } from '../model/schema';

type Ids = ReadonlyMap<string, string>;

interface Joining {
  /** The carried boxes come from this plan. */
  readonly isHome: boolean;
  readonly newId: () => string;
}

/** The tag that stands for each carried one; new ones are added. */
export function joinTags(draft: Plan, from: Plan, joining: Joining): ReadonlyMap<TagId, TagId> {
  return join(draft.tags, from.tags, joining);
}

/** The measure that stands for each carried one, new ones added, and all of them on the boxes that they were on. */
export function joinMeasures(
  draft: Plan,
  from: Plan,
  { ids, ...joining }: Joining & { ids: Ids },
): ReadonlyMap<MeasureId, MeasureId> {
  const joined = join(draft.measures, emptied(from.measures), joining);
  for (const { id, nodes } of Object.values(from.measures)) {
    const measure = draft.measures[joined.get(id) ?? ''];
    const on = nodes.flatMap((node) => ids.get(node) ?? []);
    const added = measure ? on.filter((node) => !measure.nodes.includes(node)) : [];
    if (measure && added.length > 0) measure.nodes = [...measure.nodes, ...new Set(added)];
  }
  return joined;
}

function emptied(measures: Plan['measures']): Plan['measures'] {
  return Object.fromEntries(Object.values(measures).map((measure) => [measure.id, { ...measure, nodes: [] }]));
}

function join<T extends Ordered<{ id: string; name: string }>>(
  draft: Record<string, T>,
  from: Readonly<Record<string, T>>,
  { isHome, newId }: Joining,
): Map<string, string> {
  const known = inOrder<T>(draft);
  const byName = new Map(known.toReversed().map(({ id, name }) => [tidyName(name), id]));
  const joined = new Map<string, string>();
  const fresh: T[] = [];
  for (const item of inOrder<T>(from)) {
    const same = isHome && Object.hasOwn(draft, item.id) ? item.id : byName.get(tidyName(item.name));
    const id = same ?? (isHome ? item.id : newId());
    joined.set(item.id, id);
    if (same !== undefined) continue;
    byName.set(tidyName(item.name), id);
    fresh.push({ ...item, id });
  }
  const keys = generateNKeysBetween(known.at(-1)?.order ?? null, null, fresh.length);
  for (const [index, item] of fresh.entries()) draft[item.id] = { ...item, order: keys[index] ?? '' };
  return joined;
}

/** Adds the cycles of the boxes in `ids`; gives how many. */
export function joinCycles(
  draft: Plan,
  from: Plan,
  {
    ids,
    measures,
    moved,
    newId,
  }: { ids: ReadonlyMap<NodeId, NodeId>; measures: Ids; moved: boolean; newId: () => string },
): number {
  const carried = inOrder(from.cycles).filter(({ idea }) => ids.has(idea));
  const names = new Map(carried.map(({ id }) => [id, moved && !Object.hasOwn(draft.cycles, id) ? id : newId()]));
  const keys = generateNKeysBetween(inOrder(draft.cycles).at(-1)?.order ?? null, null, carried.length);
  for (const [index, { previous, measures: followed, ...cycle }] of carried.entries()) {
    const id = names.get(cycle.id) ?? cycle.id;
    const before = previous === undefined ? undefined : names.get(previous);
    const follows = followed?.flatMap((measure) => measures.get(measure) ?? []);
    draft.cycles[id] = {
      ...cycle,
      id,
      idea: ids.get(cycle.idea) ?? cycle.idea,
      order: keys[index] ?? '',
      ...(before !== undefined && { previous: before }),
      ...(follows && { measures: [...new Set(follows)] }),
    };
  }
  return carried.length;
}
