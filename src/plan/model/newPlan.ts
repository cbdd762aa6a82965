/**
 * How a plan begins: empty, or as a copy of another.
 *
 * Must not know: clock and randomness (ids and instants are arguments), storage.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import type { Members } from './declaration';
import { plan as table } from './kinds';
import type { Column, NodeId, Plan } from './schema';
import { untitled } from './titles';

const defaultColumns = [
  { id: 'aim', kind: 'aim', title: 'Aim' },
  { id: 'primary', kind: 'driver', title: 'Primary drivers' },
  { id: 'secondary', kind: 'driver', title: 'Secondary drivers' },
  { id: 'change', kind: 'change', title: 'Change ideas' },
] as const;

export interface Identity {
  readonly id: string;
  readonly revision: string;
  /** UTC instant. */
  readonly now: string;
}

/** An untitled plan of the four usual columns with an empty aim. */
export function newPlan({
  id,
  revision,
  now,
  aim,
  title = untitled,
}: Identity & { aim: NodeId; title?: string }): Plan {
  const keys = generateNKeysBetween(null, null, defaultColumns.length);
  const [order = ''] = keys;
  const columns = defaultColumns.map((column, index): Column => ({ ...column, order: keys[index] ?? '' }));
  return {
    ...nothing(),
    id,
    title,
    revision,
    created: now,
    modified: now,
    columns: Object.fromEntries(columns.map((column) => [column.id, column])),
    nodes: { [aim]: { id: aim, order, column: 'aim', text: '' } },
  };
}

/** What a plan holds of everything when it holds nothing. */
function nothing(): Omit<Plan, 'id' | 'title' | 'revision' | 'created' | 'modified'> {
  const members = Object.entries(table.members as Members).flatMap(([name, { holds, absent }]) => {
    if (holds?.is === 'records') return [[name, {}] as const];
    return absent.is === 'filled' ? [[name, absent.make()] as const] : [];
  });
  return Object.fromEntries(members) as ReturnType<typeof nothing>;
}

/** The same content as a plan of its own: it shares no history with the plan it was made from, so the two never merge. */
export function copyPlan(plan: Plan, { id, revision, now, title }: Identity & { title: string }): Plan {
  return { ...plan, id, title, revision, ancestors: [], created: now, modified: now, versions: [] };
}
