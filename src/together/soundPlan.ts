/**
 * What a room’s document says, as a valid plan. Two valid edits can make something invalid together, and a stranger can put
 * anything there: what does not fit is left out or mended, the same way on every machine.
 *
 * Must not know: documents.
 */
import * as v from 'valibot';
import { mendFrame } from '../format/mendFrame';
import { readStored } from '../format/readStored';
import { mendPlan } from '../plan/change/mendPlan';
import { startTrail } from '../plan/change/trail';
import { parts } from '../plan/model/belonging';
import type { Member } from '../plan/model/declaration';
import { memorySchema, recordSchema } from '../plan/model/inMemory';
import { plan as table } from '../plan/model/kinds';
import { kindOf } from '../plan/model/mentions';
import { isOrderKey } from '../plan/model/order';
import type { Plan } from '../plan/model/schema';
import type { Spot } from './roomDocument';

const members: Readonly<Record<string, Member>> = table.members;

/** Null when no plan can be made of it. */
export function soundPlan(raw: unknown): Plan | null {
  return readStored(raw)?.plan ?? null;
}

/** What a document says, each thing of it sound by itself, and the valid plan that it makes: mostly the very same. */
export interface Read {
  readonly said: Plan;
  readonly plan: Plan;
}

/** What a document says. Where each thing of it is sound by itself, nothing of it is lost to who reads it later. */
export function soundWhole(raw: Readonly<Record<string, unknown>>): Read | null {
  if (isSoundByParts(raw)) return mended(raw as unknown as Plan);
  const plan = soundPlan(raw);
  return plan && { said: plan, plan };
}

/**
 * What a document says once some spots of it have changed. What is elsewhere keeps its identity. Null when something there
 * does not fit by itself: then the whole has to be read.
 */
export function soundAt(said: Plan, spots: readonly (readonly [Spot, unknown])[]): Read | null {
  const next = { ...said } as Record<string, unknown>;
  const copied = new Set<string>();
  for (const [{ part, id }, value] of spots) {
    if (part === null) {
      if (!isOwnSound(value)) return null;
      for (const name of Object.keys(next)) if (!isRecords(name)) delete next[name];
      Object.assign(next, value);
    } else {
      if (value !== undefined && !isRecordSound(part, id, value)) return null;
      if (!copied.has(part)) next[part] = { ...(next[part] as object) };
      copied.add(part);
      const records = next[part] as Record<string, unknown>;
      // Whatever its name: “__proto__” is a record’s like any other.
      if (value === undefined) delete records[id];
      else Object.defineProperty(records, id, { value, enumerable: true, configurable: true, writable: true });
    }
  }
  return mended(next as unknown as Plan);
}

/** Whoever reads the same comes to the same plan, whether they were there from the start or came later. */
function mended(said: Plan): Read {
  return { said, plan: mendPlan(startTrail(mendFrame(said))).plan };
}

function isSoundByParts(raw: Readonly<Record<string, unknown>>): boolean {
  const own = Object.entries(raw).filter(([name]) => !isRecords(name));
  return (
    isOwnSound(Object.fromEntries(own)) &&
    parts.every((part) => Object.entries(raw[part] ?? {}).every(([id, record]) => isRecordSound(part, id, record)))
  );
}

const isRecords = (name: string) => members[name]?.holds?.is === 'records';

function isOwnSound(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const held = value as Readonly<Record<string, unknown>>;
  return (
    Object.keys(held).every((name) => Object.hasOwn(members, name) || name === 'more') &&
    Object.entries(members).every(([name, member]) => isRecords(name) || v.is(memorySchema(member), held[name]))
  );
}

function isRecordSound(part: NonNullable<Spot['part']>, id: string, value: unknown): boolean {
  const { id: own, order } = value as { readonly id?: unknown; readonly order?: unknown };
  return own === id && isOrderKey(order) && v.is(recordSchema(kindOf(part)), value);
}
