/** All ratings as a table, the newest first. A row and its number in the chart light up together. */
import { ArrowDown, ArrowUp, Pencil } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { nearDate, shortDate } from '../../../kit/dates/calendar';
import { fromWords } from '../../../plan/ask/progressHistory';
import { scoreWords, type Rating } from '../../../plan/ask/progressSteps';
import { classes } from '../../../ui/classes';
import { IconButton } from '../../../ui/IconButton';
import styles from './Progress.module.css';

interface PastChangesProps {
  readonly ratings: readonly Rating[];
  readonly today: string;
  readonly lit: string | null;
  readonly onLight: (date: string | null) => void;
  readonly onOpen: (rating: Rating) => void;
  readonly onDelete: (rating: Rating) => void;
}

export function PastChanges({ ratings, today, lit, onLight, onOpen, onDelete }: PastChangesProps) {
  const onKeyDown = (event: KeyboardEvent, rating: Rating) => {
    if (event.key !== 'Delete') return;
    event.preventDefault();
    onDelete(rating);
  };
  const rows = ratings.map((rating, index) => ({ rating, number: index + 1, before: ratings[index - 1] }));
  return (
    <table className={styles.past}>
      <caption>Past changes</caption>
      <thead className={styles.unseen}>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Date</th>
          <th scope="col">Score</th>
          <th scope="col">From</th>
          <th scope="col">Note</th>
          <th scope="col">Edit</th>
        </tr>
      </thead>
      <tbody>
        {rows.toReversed().map(({ rating, number, before }) => {
          const way = before ? Math.sign(rating.score - before.score) : 0;
          return (
            <tr
              key={`${rating.date} ${number}`}
              className={classes(lit === rating.date && styles.litRow)}
              onPointerEnter={() => onLight(rating.date)}
              onPointerLeave={() => onLight(null)}
            >
              <td>
                <span className={styles.number}>{number}</span>
              </td>
              <td>{shortDate(rating.date, today)}</td>
              <td className={styles.score} data-way={way}>
                {way > 0 && <ArrowUp aria-label="up" size={14} />}
                {way < 0 && <ArrowDown aria-label="down" size={14} />}
                <b>{scoreWords(rating.score)}</b>
              </td>
              <td>{fromWords(before)}</td>
              <td className={styles.why}>{rating.note}</td>
              <td>
                <IconButton
                  label={`Edit the rating of ${nearDate(rating.date, today)}`}
                  icon={<Pencil />}
                  small
                  onPress={() => onOpen(rating)}
                  onFocus={() => onLight(rating.date)}
                  onBlur={() => onLight(null)}
                  onKeyDown={(event) => onKeyDown(event, rating)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
