/**
 * Brings boxes from elsewhere in below a box, with their links, fields, tags and measures, as one edit.
 *
 * Must not know: where they came from (`exchange/` reads it), what is selected afterwards.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import { number } from '../../kit/english';
import { settled } from '../../kit/perIdentity';
import { columnsOf, isAim, nodeIn, nodeLevel } from '../ask/queries';
import { linksOf } from '../ask/relations';
import { EditRefused, refuseIf } from '../model/editRefused';
import { target, type IncomingBox } from '../model/incoming';
import { keysAt } from '../model/order';
import { limits, type NodeId, type Plan, type PlanNode } from '../model/schema';
import { setText } from './boxFields';
import { childProblem } from './boxes';
import { fittingBox, type LongLine } from './fittingBox';
import { divideAim } from './incomingAim';
import { placeIncoming, type IncomingPlaces } from './incomingPlaces';
import { joinIncomingMeasures, joinIncomingTags, type Made } from './incomingThings';
import { columnEnd, slotUnder } from './placing';

export interface BroughtIn {
  /** The new boxes in the order of their source. */
  readonly added: readonly NodeId[];
  /** The box that each incoming one has become, by its key. */
  readonly ids: ReadonlyMap<string, NodeId>;
  /** How many of them stand one or more levels higher than they did, as there was no column left. */
  readonly folded: number;
  /** How many links were left out: they go to nothing, or round in a circle. */
  readonly lost: number;
  /** What became of the incoming aim: a plan has one. */
  readonly aim: 'none' | 'filled' | 'left out';
  /** What was too long for a box, and where it was put. */
  readonly long: readonly LongLine[];
}

interface BringingIn {
  readonly boxes: readonly IncomingBox[];
  readonly parent: NodeId;
  /** Makes all ids. */
  readonly newId: () => string;
}

export function bringIn(draft: Plan, { boxes, parent, newId }: BringingIn): BroughtIn {
  const plan = settled(draft);
  refuseIf(childProblem(plan, parent));
  const old = nodeIn(plan, parent).text.trim();
  const divided = divideAim(boxes, { onAim: isAim(plan, parent), empty: old === '' });
  const { aim } = divided;
  const placed = placeIncoming(divided.boxes, { base: nodeLevel(plan, parent), last: columnsOf(plan).length - 1 });
  const ids = new Map([[target, parent], ...divided.boxes.map(({ key }) => [key, newId()] as const)]);
  const made = divided.boxes.map((box): Made => ({ id: ids.get(box.key) ?? '', isAim: false, box }));
  refuseBeyond(Object.keys(plan.nodes).length + made.length, limits.nodes, 'boxes');

  const fills = aim !== undefined && old === '';
  const withAim = fills ? [{ id: parent, isAim: true, box: aim }, ...made] : made;
  const tags = joinIncomingTags(draft, withAim, newId);
  const long = withAim.flatMap(({ box }) => fittingBox(box).long ?? []);
  if (fills) fillAim(draft, parent, contentOf(aim, tags.get(parent)));
  insertBoxes(draft, made, { parent, ids, placed, tags });
  insertLinks(draft, made, { ids, placed, newId });
  joinIncomingMeasures(draft, withAim, newId);
  return {
    added: made.map(({ id }) => id),
    ids: fills ? new Map([...ids, [aim.key, parent]]) : ids,
    folded: placed.folded,
    lost: placed.lost,
    aim: fills ? 'filled' : aim !== undefined && aim.text.trim() !== old ? 'left out' : 'none',
    long,
  };
}

/** Its text by the edit of its own: a plan without a title is called as its aim says. */
function fillAim(draft: Plan, id: NodeId, { text, ...content }: Content): void {
  setText(draft, id, text);
  Object.assign(nodeIn(draft, id), content);
}

interface Bringing {
  readonly ids: ReadonlyMap<string, NodeId>;
  readonly placed: IncomingPlaces;
}

/** Column by column, so that the new boxes of each stand together below the parent's other children. */
function insertBoxes(
  draft: Plan,
  made: readonly Made[],
  { parent, placed, tags }: Bringing & { parent: NodeId; tags: ReadonlyMap<NodeId, string[]> },
): void {
  const placeOf = ({ box }: Made) => placed.places.get(box.key);
  for (const [level, column] of columnsOf(draft).entries()) {
    const own = made.filter((each) => placeOf(each)?.level === level);
    for (const isLinked of [true, false]) {
      const group = own.filter((each) => (placeOf(each)?.parents.length ?? 0) > 0 === isLinked);
      if (group.length === 0) continue;
      const plan = settled(draft);
      const slot = isLinked ? slotUnder(plan, parent, column.id) : columnEnd(plan, column.id);
      const keys = keysAt(draft.nodes, slot, group.length);
      for (const [index, { id, box }] of group.entries())
        draft.nodes[id] = { id, order: keys[index] ?? '', column: column.id, ...contentOf(box, tags.get(id)) };
    }
  }
}

type Content = Omit<PlanNode, 'id' | 'order' | 'column'>;

function contentOf(box: IncomingBox, tags: string[] | undefined): Content {
  const { start, due, status, impact, effort } = box.fields ?? {};
  const { text, notes, owner } = fittingBox(box);
  const all = { text, notes, owner, start, due, status, impact, effort, tags };
  return { text, ...Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) };
}

function insertLinks(
  draft: Plan,
  made: readonly Made[],
  { ids, placed, newId }: Bringing & { newId: () => string },
): void {
  const links = made.flatMap(({ id, box }) =>
    (placed.places.get(box.key)?.parents ?? []).map(({ to, ...link }) => ({
      ...link,
      from: id,
      to: ids.get(to) ?? '',
    })),
  );
  refuseBeyond(Object.keys(draft.links).length + links.length, limits.links, 'lines');
  const keys = generateNKeysBetween(linksOf(draft).at(-1)?.order ?? null, null, links.length);
  for (const [index, link] of links.entries()) {
    const id = newId();
    draft.links[id] = { ...link, id, order: keys[index] ?? '' };
  }
}

function refuseBeyond(count: number, limit: number, what: string): void {
  if (count > limit) throw new EditRefused(`A plan holds up to ${number(limit)} ${what}.`);
}
