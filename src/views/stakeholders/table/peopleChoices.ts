/**
 * How a reader looks at a list of stakeholders: columns, sorting, filters, what is folded. Kept beside the plan, never in
 * it. What was stored by others counts only as far as it makes sense.
 */
import { perIdentity } from '../../../kit/perIdentity';
import { knownIn, recordOf, wordsIn } from '../../../kit/stored';
import { peopleColumns, type PeopleColumn } from '../../../plan/ask/people/columns';
import { peopleGroupings } from '../../../plan/ask/people/groups';
import { peopleMarks, type PeopleChoices } from '../../../plan/ask/people/rows';
import type { Session, SessionState } from '../../../store/session';

/** A list of stakeholders: the register or the engagement plan. */
export interface ListChoices {
  /** Under which its choices are kept. */
  readonly name: string;
  readonly label: string;
  /** In which groups it stands at first; none: it has none. */
  readonly group: PeopleChoices['group'];
  readonly columns: readonly PeopleColumn[];
  /** Tracks of a grid, where they are others than usual. */
  readonly widths?: Readonly<Partial<Record<PeopleColumn, string>>>;
}

export interface PeopleSettings extends PeopleChoices {
  readonly columns: readonly PeopleColumn[];
}

type KeptSettings = Omit<PeopleSettings, 'me'>;

const readers = new Map<ListChoices, (stored: Readonly<Record<string, unknown>>) => KeptSettings>();

function readerOf(list: ListChoices) {
  const known = readers.get(list);
  if (known) return known;
  const made = perIdentity((stored: Readonly<Record<string, unknown>>): KeptSettings => {
    const { columns, sort, withInactive, folded, group } = stored;
    const shown = knownIn(peopleColumns, columns).filter((column) => column !== 'kind' && column !== 'name');
    const { column, isDown } = recordOf(sort);
    const by = peopleColumns.find((each) => each === column);
    return {
      columns: Array.isArray(columns) ? ['kind', 'name', ...shown] : list.columns,
      group: list.group === 'none' ? 'none' : (peopleGroupings.find((each) => each === group) ?? list.group),
      marks: knownIn(peopleMarks, stored['marks']),
      withInactive: withInactive === true,
      sort: by ? { column: by, isDown: isDown === true } : null,
      folded: new Set(Array.isArray(folded) ? wordsIn(folded) : [':later']),
    };
  });
  readers.set(list, made);
  return made;
}

/** The same object for the same choice. */
export const peopleSettings = (list: ListChoices) => {
  const complete = perIdentity((settings: KeptSettings) => {
    let made: PeopleSettings = { ...settings, me: '' };
    return (me: string) => (made = made.me === me ? made : { ...settings, me });
  });
  return ({ kept, me }: Pick<SessionState, 'kept' | 'me'>): PeopleSettings =>
    complete(readerOf(list)(recordOf(kept[list.name])))(me);
};

export function setPeople(session: Session, list: ListChoices, change: Partial<KeptSettings>): void {
  const next = { ...readerOf(list)(recordOf(session.getState().kept[list.name])), ...change };
  session.keep(list.name, { ...next, folded: [...next.folded] });
}
