/** The plans of a backup, each with how it stands to what is here and what is to be done with it. */
import { useState } from 'react';
import { number } from '../../kit/english';
import { untitled } from '../../plan/model/titles';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { dayAndTime } from '../../fields/dayAndTime';
import styles from './RestoreDialog.module.css';
import { choicesOf, standingWords, type RestoreChoice, type RestoreRow } from './restoreRows';

/** Rows that are shown at once: each has a choice, and thousands of those would hold the page. */
const rowsAtOnce = 50;

interface RestoreTableProps {
  readonly rows: readonly RestoreRow[];
  readonly choiceOf: (row: RestoreRow) => RestoreChoice;
  readonly onChoice: (row: RestoreRow, choice: RestoreChoice) => void;
}

export function RestoreTable({ rows, choiceOf, onChoice }: RestoreTableProps) {
  const [shown, setShown] = useState(rowsAtOnce);
  const more = rows.length - shown;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Plan</th>
            <th scope="col" className={styles.what}>
              What to do
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <Row key={row.key} row={row} choice={choiceOf(row)} onChoice={(choice) => onChoice(row, choice)} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Button onPress={() => setShown(shown + rowsAtOnce)}>
          Show {number(Math.min(more, rowsAtOnce))} of {number(more)} more
        </Button>
      )}
    </>
  );
}

interface RowProps {
  readonly row: RestoreRow;
  readonly choice: RestoreChoice;
  readonly onChoice: (choice: RestoreChoice) => void;
}

function Row({ row, choice, onChoice }: RowProps) {
  const { title, standing, modified, edited, reasons } = row;
  const name = title || untitled;
  return (
    <tr>
      <th scope="row" className={styles.plan}>
        <span className={styles.title}>{name}</span>
        <span className={styles.standing} data-standing={standing}>
          {standingWords[standing]}
        </span>
        {modified !== null && <span className={styles.facts}>Backup: {dayAndTime(modified)}</span>}
        {edited !== null && standing !== 'same' && <span className={styles.facts}>Here: {dayAndTime(edited)}</span>}
        {reasons.slice(0, 3).map((reason) => (
          <span key={reason} className={styles.facts}>
            {reason}
          </span>
        ))}
      </th>
      <td>
        {standing === 'damaged' ? (
          <span className={styles.facts}>Nothing</span>
        ) : (
          <Select
            label={`What to do with “${name}”`}
            isLabelHidden
            choices={choicesOf[standing]}
            value={choice}
            onChange={onChoice}
          />
        )}
      </td>
    </tr>
  );
}
