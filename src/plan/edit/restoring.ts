/**
 * Makes a past state the present one, as an edit like any other: record by record and member by member, as far down as
 * the table knows things by id, so that what is the same in both stays untouched and the patches say only what differs.
 *
 * What the plan is (id, when it began, its revisions) and the names of its versions are not part of a state.
 */
import { equal } from '../../kit/equal';
import { own } from '../../kit/own';
import type { Member, Members } from '../model/declaration';
import { plan as table } from '../model/kinds';
import type { Plan } from '../model/schema';

export function restoreState(draft: Plan, state: Plan): void {
  const members = Object.fromEntries(Object.entries(table.members as Members).filter(([, { stays }]) => !stays));
  restoreMembers(draft, state, members);
}

type Values = Record<string, unknown>;

/** The members that are declared, and what is unknown as a whole. */
function restoreMembers(draft: object, state: object, members: Members): void {
  const [target, source] = [draft as Values, state as Values];
  for (const [name, member] of Object.entries(members)) {
    const [kept, wanted] = [own(target, name), own(source, name)];
    if (kept !== wanted) restoreMember(target, name, wanted, member);
  }
  put(target, 'more', own(source, 'more'));
}

function restoreMember(target: Values, name: string, wanted: unknown, { holds, schema }: Member): void {
  const kept = own(target, name);
  if (isObject(kept) && isObject(wanted)) {
    if (holds?.is === 'part') return restoreMembers(kept, wanted, holds.of.members);
    if (holds?.is === 'records') return restoreRecords(kept, wanted, holds.of.members);
    if (isKeyed(schema)) return restoreKeys(kept, wanted);
  }
  put(target, name, wanted);
}

function restoreRecords(target: Values, source: Values, members: Members): void {
  for (const id of Object.keys(target)) if (!Object.hasOwn(source, id)) delete target[id];
  for (const [id, item] of Object.entries(source)) {
    const kept = own(target, id);
    if (kept === item) continue;
    if (!isObject(kept) || !isObject(item)) put(target, id, item);
    else {
      restoreMembers(kept, item, members);
      put(kept, 'order', item['order']);
    }
  }
}

/** Values by id, such as the widths of columns. */
function restoreKeys(target: Values, source: Values): void {
  for (const id of Object.keys(target)) if (!Object.hasOwn(source, id)) delete target[id];
  for (const [id, value] of Object.entries(source)) put(target, id, value);
}

function put(target: Values, name: string, value: unknown): void {
  if (equal(own(target, name), value)) return;
  if (value === undefined) delete target[name];
  else target[name] = value;
}

function isKeyed(schema: Member['schema']): boolean {
  return 'wrapped' in schema ? isKeyed(schema.wrapped as Member['schema']) : schema.type === 'record';
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
