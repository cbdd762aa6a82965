/**
 * Carried boxes come to stand below a box, with their notes, dates, tags, cycles and measures. What was cut from this
 * plan comes back as itself: with its ids and with its lines to boxes that are still there. Everything else is a copy.
 *
 * Must not know: the clipboard, what is selected afterwards.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import { number } from '../../kit/english';
import { settled } from '../../kit/perIdentity';
import { aimOf, columnsOf, isAim, nodesOf } from '../ask/queries';
import { linksOf } from '../ask/relations';
import { carriedIds, type CarriedBranch } from '../model/carriedBranch';
import { refuseIf } from '../model/editRefused';
import { keysAt } from '../model/order';
import { limits, type Link, type NodeId, type Plan, type PlanNode } from '../model/schema';
import { childProblem } from './boxes';
import { joinCycles, joinMeasures, joinTags } from './joinParts';
import { placeCarried, type CarriedPlaces } from './placeCarried';
import { slotUnder } from './placing';
import { restoreLinks } from './restoreLinks';

export interface PastedBranch {
  /** The boxes in the order of the page. */
  readonly added: readonly NodeId[];
  readonly cycles: number;
  /** How many boxes contribute to another box than they did, as there was no column left for the one above them. */
  readonly folded: number;
  /** They are the boxes that were cut here, not copies. */
  readonly moved: boolean;
  /** How many lines to boxes outside could not come back: the box is gone, or now stands on the wrong side. */
  readonly lost: number;
  /** What became of a carried aim: a plan has one. */
  readonly aim: 'none' | 'filled' | 'left out';
}

export function pasteBranch(
  draft: Plan,
  { branch, parent, newId }: { branch: CarriedBranch; parent: NodeId; newId: () => string },
): PastedBranch {
  const plan = settled(draft);
  refuseIf(childProblem(plan, parent));
  const onAim = branch.withAim && isAim(plan, parent);
  const carriedAim = aimOf(branch.plan);
  const carried = new Set(carriedIds(branch));
  if (onAim) carried.delete(carriedAim.id);
  const boxes = nodesOf(branch.plan).filter(({ id }) => carried.has(id));
  refuseIf(roomProblem(plan, branch, boxes.length));

  const isHome = branch.plan.id === plan.id;
  const moved = branch.cut && isHome && boxes.every(({ id }) => !Object.hasOwn(plan.nodes, id));
  const ids = new Map(boxes.map(({ id }) => [id, moved ? id : newId()]));
  const places = placeCarried(plan, branch, { parent, boxes, isHome, moved });
  const tags = joinTags(draft, branch.plan, { isHome, newId });
  const filled = onAim && aimOf(plan).text.trim() === '';
  if (filled) fillAim(draft, parent, carriedAim, tags);
  insertBoxes(draft, parent, boxes, { ids, places, tags });
  insertLinks(draft, { ids, places, parent, moved, newId });
  const lost = moved
    ? restoreLinks(
        draft,
        branch.outside.filter(({ link }) => !places.used.has(link.id)),
        newId,
      )
    : 0;
  const all = filled ? new Map([...ids, [carriedAim.id, parent]]) : ids;
  const measures = joinMeasures(draft, branch.plan, { ids: all, isHome, newId });
  const cycles = joinCycles(draft, branch.plan, { ids, measures, moved, newId });
  return {
    added: boxes.flatMap(({ id }) => ids.get(id) ?? []),
    cycles,
    folded: places.folded,
    moved,
    lost,
    aim: !onAim ? 'none' : filled ? 'filled' : 'left out',
  };
}

function roomProblem(plan: Plan, branch: CarriedBranch, boxes: number): string | null {
  const { links, cycles, tags, measures } = branch.plan;
  const size = (items: object) => Object.keys(items).length;
  const wanted = [
    ['nodes', boxes, 'boxes'],
    ['links', size(links) + branch.outside.length + boxes, 'lines'],
    ['cycles', size(cycles), 'PDSA cycles'],
    ['tags', size(tags), 'tags'],
    ['measures', size(measures), 'measures'],
  ] as const;
  const full = wanted.find(([part, added]) => added > 0 && size(plan[part]) + added > limits[part]);
  return full ? `A plan holds up to ${number(limits[full[0]])} ${full[2]}.` : null;
}

/** An empty aim becomes the carried one. */
function fillAim(
  draft: Plan,
  id: NodeId,
  { id: _id, order: _order, column: _column, ...aim }: PlanNode,
  tags: Tags,
): void {
  const node = draft.nodes[id];
  if (node) Object.assign(node, withTags(aim, tags));
}

type Tags = ReadonlyMap<string, string>;

function withTags<T extends { tags?: string[] | undefined }>(node: T, tags: Tags): T {
  if (!node.tags) return node;
  return { ...node, tags: [...new Set(node.tags.flatMap((tag) => tags.get(tag) ?? []))] };
}

interface Making {
  readonly ids: ReadonlyMap<NodeId, NodeId>;
  readonly places: CarriedPlaces;
}

/** Column by column, so that the boxes of each stand together below the parent's other children. */
function insertBoxes(draft: Plan, parent: NodeId, boxes: readonly PlanNode[], making: Making & { tags: Tags }): void {
  const { ids, places, tags } = making;
  for (const [level, column] of columnsOf(draft).entries()) {
    const own = boxes.filter(({ id }) => places.levels.get(id) === level);
    if (own.length === 0) continue;
    const keys = keysAt(draft.nodes, slotUnder(settled(draft), parent, column.id), own.length);
    for (const [index, node] of own.entries()) {
      const id = ids.get(node.id) ?? node.id;
      draft.nodes[id] = { ...withTags(node, tags), id, order: keys[index] ?? '', column: column.id };
    }
  }
  if (places.positions) draft.appearance.positions = { ...draft.appearance.positions, ...places.positions };
}

/** A line on its way: what is known of it but its place, and its id where it keeps one. */
type NewLink = Omit<Link, 'id' | 'order'> & { readonly id: string | undefined };

function insertLinks(
  draft: Plan,
  { ids, places, parent, moved, newId }: Making & { parent: NodeId; moved: boolean; newId: () => string },
): void {
  const made: NewLink[] = [];
  for (const [id, parents] of places.parents) {
    const from = ids.get(id) ?? id;
    for (const { box, link } of parents) {
      const to = box === null ? parent : (ids.get(box) ?? box);
      made.push({ ...link, id: moved ? link?.id : undefined, from, to });
    }
  }
  const known = new Set(Object.keys(draft.links));
  const keys = generateNKeysBetween(linksOf(draft).at(-1)?.order ?? null, null, made.length);
  for (const [index, { id: wanted, ...link }] of made.entries()) {
    const id = wanted !== undefined && !known.has(wanted) ? wanted : newId();
    known.add(id);
    draft.links[id] = { ...link, id, order: keys[index] ?? '' };
  }
}
