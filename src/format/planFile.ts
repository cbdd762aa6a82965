/**
 * A plan as the file holds it and as memory holds it: arrays in the order of the page, and records by id with order
 * keys. Each is made from the other without loss; only the keys themselves are made anew.
 */
import { arraysOf, recordsOf } from '../plan/model/forms';
import { plan as table } from '../plan/model/kinds';
import type { Plan } from '../plan/model/schema';
import { formatName, formatVersion, type PlanFile } from './fileSchema';

/** The plan of a checked file. Ids must be unique within each list. */
export function planOf({ format: _, version: __, ...file }: PlanFile): Plan {
  return recordsOf(file, table.members) as unknown as Plan;
}

/** The file of a plan: what there is to write, arrays in the order of the page. */
export function fileOf(plan: Plan): PlanFile {
  return { ...arraysOf(plan, table.members), format: formatName, version: formatVersion } as PlanFile;
}
