/**
 * Makes a past state the present one, as an edit like any other: record by record and member by member, so that what is
 * the same in both stays untouched and the patches say only what differs.
 *
 * What the plan is (id, when it began, its revisions) and the names of its versions are not part of a state.
 */
import { equal } from '../../kit/equal';
import type { Plan } from '../model/schema';

const records = ['columns', 'nodes', 'links', 'cycles', 'measures', 'tags'] as const;

export function restoreState(draft: Plan, state: Plan): void {
  for (const part of records) restoreRecord(draft[part], state[part]);
  restoreRecord(draft.appearance, state.appearance);
  restoreMembers(draft, {
    title: state.title,
    description: state.description,
    progress: state.progress,
    more: state.more,
  });
}

type Members = Record<string, unknown>;

/** Things by their ids, or members whose values are records again (positions, widths). */
function restoreRecord(draft: object, state: object): void {
  const [target, source] = [draft as Members, state as Members];
  for (const id of Object.keys(target)) if (source[id] === undefined) delete target[id];
  for (const [id, item] of Object.entries(source)) {
    const kept = target[id];
    if (isRecord(kept) && isRecord(item)) {
      for (const name of Object.keys(kept)) if (item[name] === undefined) delete kept[name];
      restoreMembers(kept, item);
    } else restoreMembers(target, { [id]: item });
  }
}

function restoreMembers(draft: object, members: Members): void {
  const target = draft as Members;
  for (const [name, value] of Object.entries(members)) {
    if (equal(target[name], value)) continue;
    if (value === undefined) delete target[name];
    else target[name] = value;
  }
}

function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
