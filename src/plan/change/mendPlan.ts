/**
 * Makes a plan valid in which two people's work has met: lines without ends, mentions of what is gone, too many
 * columns. Takes away as little as it can, and does the same on every machine.
 *
 * Must not know: how the plan came to be so. A file from outside is mended by `format/`, in the user's words.
 */
import { generateKeyBetween } from 'fractional-indexing';
import { own } from '../../kit/own';
import { columnsOf, columnLevel, isAim, nodeLevel } from '../ask/queries';
import { inOrder } from '../model/order';
import { circles } from '../model/ramps';
import type { Column, Link, Plan } from '../model/schema';
import { uselessTies } from '../model/ties';
import { mendMentions } from './mendMentions';
import { follow, type Trail } from './trail';

/** The trail led on to a valid plan; the same trail when it is one. `sound`: an earlier state whose columns were right. */
export function mendPlan(trail: Trail, sound?: Plan): Trail {
  return [mendColumns(sound), mendPlaces, mendIdeas, mendLinks, mendRamps, mendMentions, mendTies].reduce(
    (current, mend) => mend(current),
    trail,
  );
}

export const isSound = (columns: readonly Column[]) =>
  /^aim( driver){1,4} change$/.test(columns.map((column) => column.kind).join(' '));

/** Two tabs may each have added the last column that there was room for, or each removed one of the last two. */
const mendColumns = (sound?: Plan) => (trail: Trail) => {
  const columns = columnsOf(trail.plan);
  if (isSound(columns)) return trail;
  return follow(trail, (draft) => {
    if (sound && isSound(columnsOf(sound))) {
      for (const { id } of columns) if (!Object.hasOwn(sound.columns, id)) delete draft.columns[id];
      for (const column of columnsOf(sound))
        if (!Object.hasOwn(draft.columns, column.id)) draft.columns[column.id] = { ...column };
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
  const lost = Object.values(plan.nodes).filter((node) => !Object.hasOwn(plan.columns, node.column));
  if (lost.length === 0) return trail;
  const drivers = columnsOf(plan).filter((column) => column.kind === 'driver');
  const parents = new Map<string, number>();
  for (const { from, to } of Object.values(plan.links))
    parents.set(from, Math.max(parents.get(from) ?? 0, nodeLevel(plan, to)));
  return follow(trail, (draft) => {
    for (const { id } of lost) {
      const parent = parents.get(id) ?? 0;
      const column = drivers.find((driver) => columnLevel(plan, driver.id) > parent) ?? drivers.at(-1);
      const node = own(draft.nodes, id);
      if (node && column) node.column = column.id;
    }
  });
}

/** What is tested in cycles is a change idea; a cycle whose box is gone goes with it. The aim stays what it is. */
function mendIdeas(trail: Trail): Trail {
  const { plan } = trail;
  const change = columnsOf(plan).at(-1);
  const wrong = Object.values(plan.cycles).filter(({ idea }) => own(plan.nodes, idea)?.column !== change?.id);
  if (wrong.length === 0 || !change) return trail;
  return follow(trail, (draft) => {
    for (const { id, idea } of wrong) {
      const node = own(draft.nodes, idea);
      if (node && !isAim(plan, idea)) node.column = change.id;
      else delete draft.cycles[id];
    }
  });
}

/** Lines run from right to left between boxes that are there, one between the two. */
function mendLinks(trail: Trail): Trail {
  const { plan } = trail;
  const links = inOrder(plan.links);
  const leadsTo = new Map<string, string>();
  for (const { from, to } of links) if (!leadsTo.has(from)) leadsTo.set(from, to);
  const taken = new Set<string>();
  const gone: string[] = [];
  const bent: (readonly [id: string, to: string])[] = [];
  for (const link of links) {
    const end = leftEnd(plan, leadsTo, link);
    const ends = `${link.from} ${end}`;
    if (end === null || taken.has(ends)) gone.push(link.id);
    else if (end !== link.to) bent.push([link.id, end]);
    if (end !== null) taken.add(ends);
  }
  if (gone.length + bent.length === 0) return trail;
  return follow(trail, (draft) => {
    for (const id of gone) delete draft.links[id];
    for (const [id, to] of bent) {
      const link = own(draft.links, id);
      if (link) link.to = to;
    }
  });
}

/** The end itself when it stands left of the box; else the nearest thing that it contributes to and that does. */
function leftEnd(plan: Plan, leadsTo: ReadonlyMap<string, string>, { from, to }: Link): string | null {
  if (!Object.hasOwn(plan.nodes, from)) return null;
  const level = nodeLevel(plan, from);
  const seen = new Set<string>();
  let at: string | undefined = to;
  while (at !== undefined && Object.hasOwn(plan.nodes, at) && !seen.has(at)) {
    if (nodeLevel(plan, at) < level) return at;
    seen.add(at);
    at = leadsTo.get(at);
  }
  return null;
}

/** A ramp stays on one idea and never comes back to itself: a circle is opened at the first of its cycles. */
function mendRamps(trail: Trail): Trail {
  const { plan } = trail;
  const astray = Object.values(plan.cycles).filter(
    ({ previous, idea }) => previous !== undefined && own(plan.cycles, previous)?.idea !== idea,
  );
  const rank = new Map(inOrder(plan.cycles).map(({ id }, at) => [id, at]));
  const firsts = circles(plan.cycles).flatMap((circle) =>
    circle.toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0)).slice(0, 1),
  );
  const wrong = [...astray, ...firsts];
  if (wrong.length === 0) return trail;
  return follow(trail, (draft) => {
    for (const { id } of wrong) delete own(draft.cycles, id)?.previous;
  });
}

/** Two people may each have drawn the same tie: the first of them stays. */
function mendTies(trail: Trail): Trail {
  const useless = uselessTies(trail.plan);
  if (useless.length === 0) return trail;
  return follow(trail, (draft) => {
    for (const id of useless) delete draft.ties[id];
  });
}
