/** The head of a list of stakeholders: a press sorts by the column, another one the other way, a third no more. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { peopleColumnNames, type PeopleColumn } from '../../../plan/ask/people/columns';
import { usePeople } from './peopleContext';
import styles from './People.module.css';

export function PeopleHead() {
  const { session } = useCommandContext();
  const { model, columns } = usePeople();
  const { sort } = model.settings();
  const sortBy = (column: PeopleColumn) => {
    const isSame = sort?.column === column;
    model.set({ sort: !isSame ? { column, isDown: false } : sort.isDown ? null : { column, isDown: true } });
    const way = !isSame ? 'ascending' : sort.isDown ? 'no more' : 'descending';
    session.announce(`Sorted by ${peopleColumnNames[column]}: ${way}.`);
  };
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      {columns.map((column, index) => {
        const own = sort?.column === column ? sort : undefined;
        return (
          <div
            key={column}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={own ? (own.isDown ? 'descending' : 'ascending') : undefined}
            className={styles.heading}
            data-cell={column}
          >
            <button
              type="button"
              className={styles.sorter}
              title="Sorts"
              aria-label={column === 'kind' ? 'Kind' : undefined}
              onClick={() => sortBy(column)}
            >
              {column === 'kind' ? null : peopleColumnNames[column]}
              {own && (own.isDown ? <ArrowDown aria-hidden size={13} /> : <ArrowUp aria-hidden size={13} />)}
            </button>
          </div>
        );
      })}
    </div>
  );
}
