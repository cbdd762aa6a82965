/** The columns of a block with what each means, and its first and last rows as they were read. */
import type { ReadValue, ValueChoices, ValueMeaning } from '../../../exchange/values/valueBlock';
import { shortDate } from '../../../kit/dates/calendar';
import { Select, type Choice } from '../../../ui/Select';
import styles from './BlockDialog.module.css';

interface BlockPreviewProps {
  readonly rows: readonly (readonly string[])[];
  readonly values: readonly ReadValue[];
  readonly choices: ValueChoices;
  readonly today: string;
  readonly onMeaning: (column: number, meaning: ValueMeaning) => void;
}

const meanings: readonly Choice<ValueMeaning>[] = [
  { id: 'date', label: 'Date' },
  { id: 'value', label: 'Value' },
  { id: 'numerator', label: 'Counted' },
  { id: 'denominator', label: 'Out of' },
  { id: 'note', label: 'Note' },
  { id: 'none', label: 'Left out' },
];

/** Rows at the beginning, which show how it was read; and the last one. */
const shownRows = 5;

export function BlockPreview({ rows, values, choices, today, onMeaning }: BlockPreviewProps) {
  const [heading = []] = choices.hasHeadings ? rows : [];
  const shown = [...values.slice(0, shownRows), ...values.slice(Math.max(shownRows, values.length - 1))];
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {choices.meanings.map((meaning, column) => (
              <th key={column} scope="col">
                <Select
                  label={heading[column]?.trim() || `Column ${column + 1}`}
                  choices={meanings}
                  value={meaning}
                  onChange={(next) => onMeaning(column, next)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((value, index) => (
            <tr key={index}>
              {choices.meanings.map((meaning, column) => (
                <td key={column} data-meaning={meaning}>
                  {wordsOf(value, meaning, today)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {values.length > shown.length && (
        <p className={styles.more}>
          The first {shownRows} and the last of {values.length}
        </p>
      )}
    </div>
  );
}

function wordsOf(value: ReadValue, meaning: ValueMeaning, today: string): string {
  if (meaning === 'date') return value.date === undefined ? '' : shortDate(value.date, today);
  if (meaning === 'note') return value.note ?? '';
  if (meaning === 'none') return '';
  const number = value[meaning];
  return number === null || (number === undefined && value.value === null) ? 'gap' : String(number ?? '');
}
