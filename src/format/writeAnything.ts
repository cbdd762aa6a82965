/**
 * Writes as JSON whatever a database can hold: a plan that is damaged may be anything, and goes into a file for somebody
 * to look at. What JSON has no word for is written in words; what was written before is pointed to. Never throws.
 *
 * Must not know: plans. Nobody reads such a file back.
 */

/** Deeper than any plan; shallower than what a browser can write. */
const deepest = 500;

interface Here {
  /** Objects that were written before, each with its place as a JSON pointer. */
  readonly places: Map<object, string>;
  readonly at: string;
  readonly depth: number;
}

/** Each part is written by itself: one that cannot be takes no other with it. */
export function writeAnything(parts: Readonly<Record<string, unknown>>): string {
  const members = Object.entries(parts).map(([name, value]) => `${JSON.stringify(name)}: ${partOf(name, value)}`);
  return `{\n${members.join(',\n')}\n}\n`;
}

function partOf(name: string, value: unknown): string {
  const whole = written(name, value);
  if (whole !== null) return whole;
  // Row by row there may be room for it.
  const rows = Array.isArray(value) ? value.map((row, index) => written(`${name}/${index}`, row) ?? unwritten) : null;
  return rows ? `[\n${rows.join(',\n')}\n]` : unwritten;
}

const unwritten = '"(could not be written)"';

/** Null when it is too much. */
function written(place: string, value: unknown): string | null {
  try {
    return JSON.stringify(plain(value, { places: new Map(), at: `/${place}`, depth: 0 }), null, 2) ?? 'null';
  } catch {
    return null;
  }
}

function plain(value: unknown, here: Here): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || value === null) return value;
  const before = here.places.get(value);
  if (before !== undefined) return `(the same as ${before})`;
  if (here.depth > deepest) return '(too deep to be written)';
  here.places.set(value, here.at);
  const within = (name: string | number, inner: unknown) =>
    plain(inner, { places: here.places, at: `${here.at}/${name}`, depth: here.depth + 1 });
  if (value instanceof Map) return { Map: within('Map', [...value]) };
  if (value instanceof Set) return { Set: within('Set', [...value]) };
  if (value instanceof Error) return `(${value.name}: ${value.message})`;
  if (value instanceof ArrayBuffer) return within('bytes', new Uint8Array(value));
  if (isDense(value)) return Array.from(value, (inner, index) => within(index, inner));
  const entries = Object.entries(value);
  if (entries.length === 0) return Object.prototype.toString.call(value) === '[object Object]' ? {} : wordsOf(value);
  // As an own member, whatever its name.
  return Object.fromEntries(entries.map(([name, inner]) => [name, within(name, inner)]));
}

/** A list without holes: one may say that it has thousands of millions of places, and have nothing in them. */
function isDense(value: object): value is ArrayLike<unknown> & Iterable<unknown> {
  if (ArrayBuffer.isView(value)) return !(value instanceof DataView);
  if (!Array.isArray(value)) return false;
  const names = Object.keys(value);
  return names.length === value.length && (names.length === 0 || names.at(-1) === String(value.length - 1));
}

/** What has no members to be seen: an instant, an expression, a handle of a file. */
function wordsOf(value: object): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
  if (value instanceof RegExp) return String(value);
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  // A number or a truth value in a box.
  const inner: unknown = value.valueOf();
  return inner === value ? `(${kind})` : `(${kind} ${String(inner)})`;
}
