/**
 * A plan as the file holds it and as memory holds it: arrays in the order of the page, and records by id with order
 * keys. Each is made from the other without loss; only the keys themselves are made anew.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import { pointsById, pointsInOrder } from '../plan/model/points';
import type { FileMeasure, Measure, Ordered, Plan } from '../plan/model/schema';
import { formatName, formatVersion, type PlanFile } from './fileSchema';

/** The plan of a checked file. Ids must be unique within each list. */
export function planOf(file: PlanFile): Plan {
  return {
    id: file.id,
    title: file.title,
    description: file.description,
    revision: file.revision,
    ancestors: file.ancestors,
    created: file.created,
    modified: file.modified,
    columns: byId(file.columns),
    nodes: byId(file.nodes),
    links: byId(file.links),
    cycles: byId(file.cycles),
    measures: byId(file.measures.map(measureOf)),
    tags: byId(file.tags),
    progress: file.progress,
    versions: file.versions,
    appearance: file.appearance,
    ...(file.more && { more: file.more }),
  };
}

/** The file of a plan: what there is to write, arrays in the order of the page. */
export function fileOf({ columns, nodes, links, cycles, measures, tags, ...rest }: Plan): PlanFile {
  return {
    ...rest,
    format: formatName,
    version: formatVersion,
    columns: inOrder(columns),
    nodes: inOrder(nodes),
    links: inOrder(links),
    cycles: inOrder(cycles),
    measures: inOrder(measures).map(fileMeasureOf),
    tags: inOrder(tags),
  };
}

function measureOf(measure: FileMeasure): Omit<Measure, 'order'> {
  return { ...measure, points: pointsById(measure.points) };
}

/** Ids and order keys of points are left to whoever writes: the schema of the file does not know them. */
function fileMeasureOf(measure: Measure): FileMeasure {
  return { ...measure, points: [...pointsInOrder(measure.points)] };
}

function byId<T extends { id: string }>(items: readonly T[]): Record<string, Ordered<T>> {
  const keys = generateNKeysBetween(null, null, items.length);
  return Object.fromEntries(items.map((item, index) => [item.id, { ...item, order: keys[index] ?? '' }]));
}

/** By (order, id), both compared by code unit as order keys demand. */
function inOrder<T extends { id: string; order: string }>(items: Readonly<Record<string, T>>): T[] {
  return Object.values(items).sort((a, b) => {
    if (a.order !== b.order) return a.order < b.order ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}
