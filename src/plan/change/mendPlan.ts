/**
 * Makes a plan valid in which two people's work has met: lines without ends, mentions of what is gone, too many
 * columns. Takes away as little as it can, and does the same on every machine.
 *
 * Must not know: how the plan came to be so. A file from outside is mended by `format/`, in the user's words.
 */
import { generateKeyBetween } from 'fractional-indexing';
import { inOrder } from '../model/order';
import { columnsOf, columnLevel, nodeLevel } from '../ask/queries';
import type { Column, Cycle, Link, Plan, PlanNode } from '../model/schema';
import { follow, type Trail } from './trail';

/** The trail led on to a valid plan; the same trail when it is one. `sound`: an earlier state whose columns were right. */
export function mendPlan(trail: Trail, sound?: Plan): Trail {
  return [mendColumns(sound), mendPlaces, mendIdeas, mendLinks, mendRamps, mendMentions].reduce(
    (current, mend) => mend(current),
    trail,
  );
}

const isSound = (columns: readonly Column[]) =>
  /^aim( driver){1,4} change$/.test(columns.map((column) => column.kind).join(' '));

/** Two tabs may each have added the last column that there was room for, or each removed one of the last two. */
const mendColumns = (sound?: Plan) => (trail: Trail) => {
  const columns = columnsOf(trail.plan);
  if (isSound(columns)) return trail;
  return follow(trail, (draft) => {
    if (sound && isSound(columnsOf(sound))) {
      for (const { id } of columns) if (!sound.columns[id]) delete draft.columns[id];
      for (const column of columnsOf(sound)) draft.columns[column.id] ??= { ...column };
      return;
    }
    const drivers = columns.filter((column) => column.kind === 'driver');
    for (const { id } of drivers.slice(4)) delete draft.columns[id];
    const [first, second] = columns;
    if (drivers.length > 0 || !first) return;
    const id = draft.columns['primary'] ? 'drivers' : 'primary';
    const order = generateKeyBetween(first.order, second?.order ?? null);
    draft.columns[id] = { id, order, kind: 'driver', title: 'Primary drivers' };
  });
};

/** A box whose column is gone goes as near to where its lines want it as it can. */
function mendPlaces(trail: Trail): Trail {
  const { plan } = trail;
  const lost = Object.values(plan.nodes).filter((node) => !plan.columns[node.column]);
  if (lost.length === 0) return trail;
  const drivers = columnsOf(plan).filter((column) => column.kind === 'driver');
  return follow(trail, (draft) => {
    for (const { id } of lost) {
      const levels = Object.values(plan.links).map(({ from, to }) => (from === id ? nodeLevel(plan, to) : -1));
      const parent = Math.max(0, ...levels);
      const column = drivers.find((driver) => columnLevel(plan, driver.id) > parent) ?? drivers.at(-1);
      const node = draft.nodes[id];
      if (node && column) node.column = column.id;
    }
  });
}

/** What is tested in cycles is a change idea; a cycle whose box is gone goes with it. */
function mendIdeas(trail: Trail): Trail {
  const { plan } = trail;
  const change = columnsOf(plan).at(-1);
  const wrong = Object.values(plan.cycles).filter(({ idea }) => plan.nodes[idea]?.column !== change?.id);
  if (wrong.length === 0 || !change) return trail;
  return follow(trail, (draft) => {
    for (const { id, idea } of wrong) {
      const node = draft.nodes[idea];
      if (node) node.column = change.id;
      else delete draft.cycles[id];
    }
  });
}

/** Lines run from right to left between boxes that are there, one between the two. */
function mendLinks(trail: Trail): Trail {
  const { plan } = trail;
  const links = inOrder(plan.links);
  const taken = new Set<string>();
  const gone: string[] = [];
  const bent: (readonly [id: string, to: string])[] = [];
  for (const { id, from, to } of links) {
    const end = leftEnd(plan, links, from, to);
    const ends = `${from} ${end}`;
    if (end === null || taken.has(ends)) gone.push(id);
    else if (end !== to) bent.push([id, end]);
    if (end !== null) taken.add(ends);
  }
  if (gone.length + bent.length === 0) return trail;
  return follow(trail, (draft) => {
    for (const id of gone) delete draft.links[id];
    for (const [id, to] of bent) {
      const link = draft.links[id];
      if (link) link.to = to;
    }
  });
}

/** The end itself when it stands left of the box; else the nearest thing that it contributes to and that does. */
function leftEnd(plan: Plan, links: readonly Link[], from: string, to: string): string | null {
  if (!plan.nodes[from]) return null;
  const seen = new Set<string>();
  for (let at: string | undefined = to; at !== undefined && plan.nodes[at] && !seen.has(at);) {
    if (nodeLevel(plan, at) < nodeLevel(plan, from)) return at;
    seen.add(at);
    const here: string = at;
    at = links.find((link) => link.from === here)?.to;
  }
  return null;
}

/** A ramp stays on one idea and never comes back to itself. */
function mendRamps(trail: Trail): Trail {
  const { plan } = trail;
  const wrong = inOrder(plan.cycles).filter((cycle) => {
    if (cycle.previous === undefined) return false;
    return plan.cycles[cycle.previous]?.idea !== cycle.idea || closesRing(plan, cycle);
  });
  if (wrong.length === 0) return trail;
  return follow(trail, (draft) => {
    for (const { id } of wrong) delete draft.cycles[id]?.previous;
  });
}

/** Whether the cycle follows itself and is the first of that ring in order: there the ring is opened. */
function closesRing(plan: Plan, start: Cycle): boolean {
  const ring = new Set<string>();
  for (let at: Cycle | undefined = start; at && !ring.has(at.id); at = plan.cycles[at.previous ?? '']) {
    ring.add(at.id);
    if (at.previous === start.id) return inOrder(plan.cycles).find(({ id }) => ring.has(id))?.id === start.id;
  }
  return false;
}

function mendMentions(trail: Trail): Trail {
  const { plan } = trail;
  const { columnWidths = {}, positions = {} } = plan.appearance;
  const lacks = (record: object, ids: readonly string[] = []) => ids.some((id) => !Object.hasOwn(record, id));
  const nodes = Object.values(plan.nodes).filter(({ tags }) => lacks(plan.tags, tags));
  const cycles = Object.values(plan.cycles).filter((cycle) => lacks(plan.measures, cycle.measures));
  const measures = Object.values(plan.measures).filter((measure) => lacks(plan.nodes, measure.nodes));
  const widths = Object.keys(columnWidths).filter((id) => !plan.columns[id]);
  const places = Object.keys(positions).filter((id) => !plan.nodes[id]);
  if (nodes.length + cycles.length + measures.length + widths.length + places.length === 0) return trail;
  return follow(trail, (draft) => {
    for (const { id } of nodes) keepKnown(draft.nodes[id], 'tags', plan.tags);
    for (const { id } of cycles) keepKnown(draft.cycles[id], 'measures', plan.measures);
    for (const { id, nodes: named } of measures) {
      const measure = draft.measures[id];
      if (measure) measure.nodes = named.filter((node) => plan.nodes[node]);
    }
    for (const id of widths) delete draft.appearance.columnWidths?.[id];
    for (const id of places) delete draft.appearance.positions?.[id];
  });
}

function keepKnown<M extends 'tags' | 'measures'>(
  thing: (M extends 'tags' ? PlanNode : Cycle) | undefined,
  member: M,
  record: object,
): void {
  const holder = thing as Partial<Record<M, string[]>> | undefined;
  const known = holder?.[member]?.filter((id) => Object.hasOwn(record, id));
  if (!holder || !known) return;
  if (known.length > 0) holder[member] = known;
  else delete holder[member];
}
