/**
 * What of a plan goes into a file that is only to be looked at: what the diagram shows and what is said about its boxes.
 * The plan's past, its measurements and what this app does not know stay behind.
 *
 * Must not know: the file.
 */
import type { Link, Measure, Plan, PlanNode } from '../model/schema';

export interface SharedParts {
  /** The notes of boxes and lines, and the PDSA cycles. */
  readonly notes: boolean;
}

export function sharedPlan(plan: Plan, { notes }: SharedParts): Plan {
  return {
    ...without(plan, 'more'),
    ancestors: [],
    versions: [],
    progress: [],
    columns: each(plan.columns, known),
    nodes: each(plan.nodes, (node): PlanNode => known(notes ? node : without(node, 'notes'))),
    links: each(plan.links, (link): Link => known(notes ? link : without(link, 'notes'))),
    cycles: notes ? each(plan.cycles, known) : {},
    measures: each(plan.measures, ({ id, order, name, kind, nodes }): Measure => {
      return { id, order, name, kind, nodes, points: {} };
    }),
    tags: each(plan.tags, known),
    // Not deeper: it holds records whose keys are ids, and “more” is an id.
    appearance: without(plan.appearance, 'more'),
  };
}

/** Without what is unknown of it and of its parts. */
function known<T>(value: T): T {
  if (Array.isArray(value)) return value.map(known) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (name === 'more' ? [] : [[name, known(member)]])),
  ) as T;
}

function each<T>(items: Readonly<Record<string, T>>, take: (item: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(items).map(([id, item]) => [id, take(item)]));
}

function without<T extends object>(item: T, member: keyof T): T {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== member)) as T;
}
