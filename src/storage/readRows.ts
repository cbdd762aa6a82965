/**
 * Reads rows of the database like a file from a stranger: older code wrote them, or chance. What is missing is completed,
 * what is unreadable is left out. Never throws; what is as it should be is given back as it is, the same object.
 *
 * Must not know: where rows lie, how they follow from each other.
 */
import { readStored } from '../format/readStored';
import { withPointIds } from '../plan/model/points';
import type { Plan } from '../plan/model/schema';
import type { FileLink, KeptRoom } from './planStore';
import type { CheckpointRow, JournalRow, SummaryRow } from './rows';
import type { RowTypes, Rows, TableName } from './tables';

type Values = Readonly<Record<string, unknown>>;

/** The tables, with every row read so; what is no row of its table is not there. */
export function soundRows(rows: Rows): Rows {
  return {
    ...rows,
    get: (table, id) => rows.get(table, id).then((row) => read(table, row)),
    all: (table) => rows.all(table).then((all) => all.flatMap((row) => read(table, row) ?? [])),
    range: (table, id, range) =>
      rows.range(table, id, range).then((all) => all.flatMap((row) => read(table, row) ?? [])),
  };
}

/** The plan of a checkpoint, with whatever could be read of it; null when that is nothing. */
export function planIn({ planId, plan }: CheckpointRow): Plan | null {
  const stored = readStored(pointed(plan))?.plan;
  if (!stored) return null;
  return stored.id === planId ? stored : { ...stored, id: planId };
}

function pointed(plan: Plan): unknown {
  try {
    return withPointIds(plan);
  } catch {
    return plan;
  }
}

const readers: { readonly [T in TableName]: (row: Values) => RowTypes[T] | null } = {
  summaries: summaryOf,
  checkpoints: checkpointOf,
  journal: (row) => (isSeq(row['seq']) ? (row as unknown as JournalRow) : null),
  views: (row) => row as unknown as RowTypes['views'],
  files: (row) => (isText(row['id']) && isLink(row) ? (row as unknown as RowTypes['files']) : null),
  rooms: (row) => (isText(row['id']) && isRoom(row) ? (row as unknown as RowTypes['rooms']) : null),
  bases: baseOf,
};

function read<T extends TableName>(table: T, row: unknown): RowTypes[T] | undefined {
  const reader = readers[table] as (row: Values) => RowTypes[T] | null;
  return (isObject(row) && reader(row)) || undefined;
}

/** When nobody knows when. */
const longAgo = '1970-01-01T00:00:00.000Z';

function summaryOf(row: Values): SummaryRow | null {
  const { id, title, edited, boxes, changeIdeas, cycles, seq, shared, savedAt, removed, came } = row;
  if (!isText(id)) return null;
  const isSound =
    isText(title) &&
    isInstant(edited) &&
    [boxes, changeIdeas, cycles, seq].every(isSeq) &&
    Array.isArray(shared) &&
    shared.every(isText) &&
    (savedAt === undefined || isInstant(savedAt)) &&
    (removed === undefined || isInstant(removed)) &&
    (came === undefined || isInstant(came));
  if (isSound) return row as unknown as SummaryRow;
  return {
    id,
    title: isText(title) ? title : typeof title === 'number' ? String(title) : 'Untitled plan',
    edited: isInstant(edited) ? edited : longAgo,
    boxes: isSeq(boxes) ? boxes : 0,
    changeIdeas: isSeq(changeIdeas) ? changeIdeas : 0,
    cycles: isSeq(cycles) ? cycles : 0,
    seq: isSeq(seq) ? seq : 0,
    shared: Array.isArray(shared) ? shared.filter(isText) : [],
    ...(isInstant(came) && { came }),
    ...(isInstant(savedAt) && { savedAt }),
    // Of a plan that may lie in the bin nobody knows since when: in the library it is safe.
    ...(isInstant(removed) && { removed }),
  };
}

const origins: ReadonlySet<unknown> = new Set(['created', 'replaced', 'named', 'day', 'folded']);

function checkpointOf(row: Values): CheckpointRow | null {
  const { planId, seq, from, label, at, plan } = row;
  if (!isText(planId) || !isSeq(seq)) return null;
  // One that is unreadable keeps its number: what came before it is not the plan.
  const held = isObject(plan) ? plan : {};
  if (origins.has(from) && isText(label) && isInstant(at) && isText(held['revision'])) {
    return row as unknown as CheckpointRow;
  }
  return {
    planId,
    seq,
    from: origins.has(from) ? (from as CheckpointRow['from']) : 'replaced',
    label: isText(label) ? label : 'keep plan',
    at: isInstant(at) ? at : longAgo,
    plan: (isText(held['revision']) ? held : { ...held, revision: `${planId}-${seq}` }) as unknown as Plan,
  };
}

function isLink(row: Values): boolean {
  const { handle, name, byItself, seen } = row as Partial<Record<keyof FileLink, unknown>>;
  return (
    isObject(handle) &&
    isText(name) &&
    typeof byItself === 'boolean' &&
    isObject(seen) &&
    [seen['size'], seen['lastModified'], seen['checksum']].every((each) => typeof each === 'number')
  );
}

const roles: readonly unknown[] = ['edit', 'comment', 'view'] satisfies KeptRoom['role'][];

/** Without the secret that opens it, it is of no use. */
function isRoom(row: Values): boolean {
  const { room, role, keys } = row as Partial<Record<keyof KeptRoom, unknown>>;
  return isText(room) && roles.includes(role) && isObject(keys) && isText(keys[String(role)]);
}

function baseOf({ id, room, plan }: Values): RowTypes['bases'] | null {
  const stored = isText(id) && isText(room) ? readStored(plan) : null;
  return isText(id) && isText(room) && stored ? { id, room, plan: stored.plan } : null;
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && Number.isFinite(Date.parse(value));
}

function isSeq(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
