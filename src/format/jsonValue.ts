/**
 * Values that are kept as they came, made fit to be written as JSON: what a plan of ours holds under names that it does
 * not know. Loops, values that JSON has no word for, and what would fill the memory when written are left out.
 *
 * Must not know: plans.
 */

/** As deep as a file may nest (`parse.ts`). */
const deepest = 200;
/** So many times as much as it is in memory a value may be when it is written out: one object may stand in many places. */
const growth = 10;

interface Read {
  /** `undefined`: there is nothing that could be written. */
  readonly value: unknown;
  /** Values within, counted as often as they would be written. */
  readonly size: number;
  readonly depth: number;
}

const nothing: Read = { value: undefined, size: 0, depth: 0 };

/** The value itself where JSON can say it, else a copy without what it cannot. `depth`: how deep in a file it stands. */
export function jsonValue(value: unknown, depth: number): unknown {
  return read(value, { known: new Map(), above: new Set(), seen: 100 }, depth).value;
}

interface Reading {
  /** What has been read, for one object may stand in many places. */
  readonly known: Map<object, Read>;
  /** The objects that this one stands in. */
  readonly above: Set<object>;
  /** How many values there are. */
  seen: number;
}

function read(value: unknown, reading: Reading, depth: number): Read {
  const { known, above } = reading;
  if (typeof value !== 'object' || value === null) return isScalar(value) ? { value, size: 1, depth: 0 } : nothing;
  if (above.has(value) || depth >= deepest) return nothing;
  const found = known.get(value);
  if (found) return depth + found.depth >= deepest ? nothing : found;
  above.add(value);
  reading.seen += Object.keys(value).length;
  const items = Object.entries(value as Readonly<Record<string, unknown>>).map(([name, item]) => {
    return { name, item, as: read(item, reading, depth + 1) };
  });
  above.delete(value);
  const kept = items.filter(({ as }) => as.value !== undefined);
  const size = kept.reduce((sum, { as }) => sum + as.size, 1);
  const made: Read = {
    value: size > growth * reading.seen ? undefined : isAsItWas(value, items) ? value : copyOf(value, kept),
    size,
    depth: 1 + kept.reduce((deep, { as }) => Math.max(deep, as.depth), 0),
  };
  known.set(value, made);
  return made;
}

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
}

type Items = readonly { readonly name: string; readonly item: unknown; readonly as: Read }[];

function isAsItWas(value: object, items: Items): boolean {
  const isPlain = Array.isArray(value) ? items.length === value.length : isPlainObject(value);
  return isPlain && items.every(({ item, as }) => as.value === item && item !== undefined);
}

function copyOf(value: object, kept: Items): unknown {
  if (Array.isArray(value)) return kept.map(({ as }) => as.value);
  return Object.fromEntries(kept.map(({ name, as }) => [name, as.value]));
}

/** Whether an object inherits nothing of its own. Others cannot be changed by an edit. */
export function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
