/** Tags and measures that come in with boxes: those that the plan has by that name are used, others are made. */
import { generateNKeysBetween } from 'fractional-indexing';
import { number } from '../../kit/english';
import { tidyName } from '../../kit/names';
import { nextTagColour } from '../model/tagColours';
import { EditRefused } from '../model/editRefused';
import type { IncomingBox } from '../model/incoming';
import { inOrder } from '../model/order';
import { limits, type NodeId, type Plan, type Tag, type TagId } from '../model/schema';
import { cutAt } from '../../kit/cutAt';

/** A box that is made, and what came with it. */
export interface Made {
  readonly id: NodeId;
  readonly isAim: boolean;
  readonly box: IncomingBox;
}

/** Makes the tags that are missing; gives those of each box. */
export function joinIncomingTags(
  draft: Plan,
  made: readonly Made[],
  newId: () => string,
): ReadonlyMap<NodeId, TagId[]> {
  const known = inOrder<Tag>(draft.tags);
  const byName = new Map(known.toReversed().map(({ id, name }) => [tidyName(name), id]));
  const colours = known.map(({ colour }) => colour);
  const fresh: Omit<Tag, 'order'>[] = [];
  const worn = new Map<NodeId, TagId[]>();
  for (const { id: box, box: incoming } of made) {
    const tags = (incoming.fields?.tags ?? []).map(({ name, colour }) => {
      const kept = cutAt(tidyName(name), limits.text)[0];
      const id = byName.get(kept) ?? newId();
      if (!byName.has(kept)) {
        const isColour = colour !== undefined && /^#[0-9a-f]{6}$/iu.test(colour);
        const own = isColour ? colour : nextTagColour(colours);
        fresh.push({ id, name: kept, colour: own });
        colours.push(own);
        byName.set(kept, id);
      }
      return id;
    });
    if (tags.length > 0) worn.set(box, [...new Set(tags)]);
  }
  refuseBeyond(known.length + fresh.length, limits.tags, 'tags');
  const keys = generateNKeysBetween(known.at(-1)?.order ?? null, null, fresh.length);
  for (const [index, tag] of fresh.entries()) draft.tags[tag.id] = { ...tag, order: keys[index] ?? '' };
  return worn;
}

/** Makes the measures that are missing and puts all on their boxes; gives how many were made. */
export function joinIncomingMeasures(draft: Plan, made: readonly Made[], newId: () => string): number {
  const known = inOrder(draft.measures);
  const byName = new Map(known.toReversed().map(({ id, name }) => [tidyName(name), id]));
  const nodes = new Map<string, Set<NodeId>>();
  const fresh: { id: string; name: string; kind: 'outcome' | 'process' | 'balancing' | 'structure' }[] = [];
  for (const { id: box, isAim, box: incoming } of made)
    for (const { name, kind } of incoming.fields?.measures ?? []) {
      const kept = cutAt(tidyName(name), limits.text)[0];
      const id = byName.get(kept) ?? newId();
      if (!byName.has(kept)) fresh.push({ id, name: kept, kind: kind ?? (isAim ? 'outcome' : 'process') });
      byName.set(kept, id);
      nodes.set(id, (nodes.get(id) ?? new Set()).add(box));
    }
  refuseBeyond(known.length + fresh.length, limits.measures, 'measures');
  const keys = generateNKeysBetween(known.at(-1)?.order ?? null, null, fresh.length);
  for (const [index, measure] of fresh.entries())
    draft.measures[measure.id] = { ...measure, order: keys[index] ?? '', nodes: [], points: {} };
  for (const [id, boxes] of nodes) {
    const measure = draft.measures[id];
    if (measure) measure.nodes = [...new Set([...measure.nodes, ...boxes])];
  }
  return fresh.length;
}

function refuseBeyond(count: number, limit: number, what: string): void {
  if (count > limit) throw new EditRefused(`A plan holds up to ${number(limit)} ${what}.`);
}
