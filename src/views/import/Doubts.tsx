/** What its user may decide before something is imported: a question each, with the usual answer chosen. */
import { answerTo, nameOfDoubt, type Answer, type Answers } from '../../exchange/recognise/decided';
import type { Doubt, Recognised } from '../../exchange/recognise/recognised';
import type { RecognisedTable } from '../../exchange/recognise/recognisedTable';
import { number } from '../../kit/english';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { answersInWords, askDoubt, inWords } from './doubtWords';
import styles from './Import.module.css';

/** So many questions are asked; nobody answers more. */
export const asked = 20;

interface DoubtsProps {
  readonly recognised: Recognised;
  readonly answers: Answers;
  readonly onAnswer: (name: string, answer: Answer) => void;
  readonly onRows: (rows: RecognisedTable['rows']) => void;
}

export function Doubts({ recognised, answers, onAnswer, onRows }: DoubtsProps) {
  const { doubts, table } = recognised;
  const rows = new Map(recognised.rows.map((row) => [row.key, row]));
  const more = doubts.length - asked;
  const question = (doubt: Doubt) => {
    if (doubt.kind === 'lists') {
      return (
        <SegmentedControl
          label={askDoubt(doubt, rows)}
          value={table?.rows}
          onChange={onRows}
          segments={[
            { id: 'together', label: 'Yes, each row' },
            { id: 'lists', label: 'No, lists by themselves' },
          ]}
        />
      );
    }
    return (
      <SegmentedControl
        label={askDoubt(doubt, rows)}
        value={answerTo(doubt, answers)}
        onChange={(answer) => onAnswer(nameOfDoubt(doubt), answer)}
        segments={answersInWords(doubt, rows)}
      />
    );
  };
  if (doubts.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>
        {doubts.length === 1 ? 'One thing to decide' : `${capital(inWords(doubts.length))} things to decide`}
      </h3>
      <ol className={styles.doubts}>
        {doubts.slice(0, asked).map((doubt, index) => (
          <li key={nameOfDoubt(doubt)}>
            <span className={styles.badge} aria-hidden>
              {index + 1}
            </span>
            {question(doubt)}
          </li>
        ))}
      </ol>
      {more > 0 && <p className={styles.more}>And {number(more)} more, which are decided in the same way.</p>}
    </section>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
