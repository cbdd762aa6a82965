/** What an outline can show beside the texts. Which of it a reader wants is kept with how the plan is looked at. */
import type { Session, SessionState } from '../../store/session';

export const outlineColumns = ['status', 'owner', 'pdsa', 'due'] as const;

export type OutlineColumn = (typeof outlineColumns)[number];

export const columnWords: Readonly<Record<OutlineColumn, string>> = {
  status: 'Status',
  owner: 'Owner',
  pdsa: 'PDSA',
  due: 'Due',
};

const name = 'outline-columns';
const usual: readonly OutlineColumn[] = ['status', 'owner', 'pdsa'];

/** The same list for the same choice. What is not understood counts as not chosen. */
export function shownColumns({ kept }: Pick<SessionState, 'kept'>): readonly OutlineColumn[] {
  const chosen = kept[name];
  if (!Array.isArray(chosen)) return usual;
  const known = lists.get(chosen) ?? outlineColumns.filter((column) => chosen.includes(column));
  lists.set(chosen, known);
  return known;
}

const lists = new WeakMap<object, readonly OutlineColumn[]>();

export function toggleColumn(session: Session, column: OutlineColumn): void {
  const shown = shownColumns(session.getState());
  session.keep(
    name,
    outlineColumns.filter((each) => (each === column ? !shown.includes(each) : shown.includes(each))),
  );
}
