/** A cycle on the board: the idea that it tests, what it is called, whose and when, and at most three lines on what it needs. */
import { CalendarClock, CalendarDays, CircleAlert, CirclePlay, Lock, TriangleAlert, User } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { CycleMark } from '../../../fields/CycleMark';
import { shortSpan } from '../../../kit/dates/shortDates';
import { cardName, type BoardCard } from '../../../plan/ask/board';
import { cycleMarkOf, cycleMarkWords } from '../../../plan/ask/cycleMark';
import type { NoteSign } from '../../../plan/ask/cycleNotes';
import { CommentCount } from '../../../fields/CommentCount';
import { branchOf } from '../../../plan/ask/tableRows';
import { decisionWords } from '../../../plan/ask/words';
import { usePlan } from '../../../store/stores';
import styles from './Board.module.css';

/** So many lines of notes, the rest is on the page. */
const lines = 3;

const signs: Readonly<Record<NoteSign, ReactNode>> = {
  missing: <CircleAlert aria-hidden size={15} />,
  late: <TriangleAlert aria-hidden size={15} />,
  locked: <Lock aria-hidden size={15} />,
  running: <CirclePlay aria-hidden size={15} />,
  ahead: <CalendarClock aria-hidden size={15} />,
  due: <CalendarClock aria-hidden size={15} />,
};

interface CycleCardProps {
  readonly card: BoardCard;
  readonly today: string;
  /** Tab from outside comes to it. */
  readonly isEntry: boolean;
  readonly isCarried: boolean;
  /** Find has come to it. */
  readonly isFound: boolean;
}

export const CycleCard = memo(function CycleCard(props: CycleCardProps) {
  const { card, today, isEntry, isCarried, isFound } = props;
  const { id, cycle, idea } = card;
  const branch = usePlan((plan) => branchOf(plan, cycle.idea));
  const when = shortSpan(card.start, card.end, today);
  return (
    <button
      type="button"
      aria-label={cardName(card, today)}
      aria-roledescription="card"
      aria-pressed={isCarried || undefined}
      className={styles.card}
      draggable
      data-cycle-id={id}
      data-found={isFound || undefined}
      data-focus-ruled
      tabIndex={isEntry ? 0 : -1}
    >
      <span
        className={styles.idea}
        title={idea}
        data-branch={branch}
        data-short={cycle.stage === 'complete' || undefined}
      >
        {idea || 'An empty change idea'}
      </span>
      <span className={styles.title} dir="auto">
        {cycle.title || 'Untitled cycle'}
        <CommentCount part="cycles" id={id} isPlain />
      </span>
      {cycle.stage === 'complete' ? <Ending card={card} when={when} /> : <Facts card={card} when={when} />}
      {card.notes.length > 0 && (
        <span className={styles.notes}>
          {card.notes.slice(0, lines).map(({ sign, text }) => (
            <span key={text} data-sign={sign}>
              {signs[sign]} {text}
            </span>
          ))}
        </span>
      )}
    </button>
  );
});

interface FactsProps {
  readonly card: BoardCard;
  readonly when: string;
}

function Facts({ card: { cycle, number }, when }: FactsProps) {
  return (
    <>
      <span className={styles.facts}>
        <span>Cycle {number}</span> {cycle.scale && <span dir="auto">{cycle.scale}</span>}
      </span>
      {(cycle.owner || when) && (
        <span className={styles.facts}>
          {cycle.owner && (
            <span dir="auto">
              <User aria-hidden size={14} /> {cycle.owner}
            </span>
          )}{' '}
          {when && (
            <span>
              <CalendarDays aria-hidden size={14} /> {when}
            </span>
          )}
        </span>
      )}
    </>
  );
}

function Ending({ card: { cycle }, when }: FactsProps) {
  const mark = cycleMarkOf(cycle);
  const { decision } = cycle.act;
  return (
    <span className={styles.ending}>
      <span>
        <CycleMark mark={mark} /> {cycleMarkWords[mark]}
        {decision && <span className={styles.soft}> · {decisionWords[decision]}</span>}
      </span>{' '}
      <span className={styles.soft}>{when}</span>
    </span>
  );
}
