/**
 * How a reader looks at a list of stakeholders: columns, sorting, filters, what is folded. Kept beside the plan, never in
 * it. What was stored by others counts only as far as it makes sense.
 */
import { knownIn, recordOf, wordsIn } from '../../../kit/stored';
import { peopleColumns, type PeopleColumn } from '../../../plan/ask/people/columns';
import { peopleGroupings } from '../../../plan/ask/people/groups';
import { peopleMarks, type PeopleChoices } from '../../../plan/ask/people/rows';
import { choicesOfMine, keptChoices } from '../../../store/keptChoices';
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

/** Of each list, how it is read and set. */
export function peopleChoices(list: ListChoices): {
  readonly read: (state: Pick<SessionState, 'kept' | 'me'>) => PeopleSettings;
  readonly set: (session: Session, change: Partial<Omit<PeopleSettings, 'me'>>) => void;
} {
  const { of, set } = keptChoices(list.name, (stored): Omit<PeopleSettings, 'me'> => {
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
  return { read: choicesOfMine(of), set };
}
