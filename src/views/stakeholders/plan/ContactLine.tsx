/**
 * A line in which a contact is typed, below the row of the one with whom it was. What is understood stands beneath as one
 * types. Enter keeps it, Esc puts it away.
 */
import { CalendarDays, MessageSquareText, MoveRight, Quote, Text, UserRound } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { recordingWith } from '../../../commands/peopleDeeds';
import { dateWithWeekday, longDate } from '../../../kit/dates/calendar';
import { nextDue } from '../../../plan/ask/people/contacts';
import { readContactLine, type ContactLine as Line } from '../../../plan/ask/people/readContact';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import { recordContact } from '../../../plan/edit/people/contacts';
import { recordHeard } from '../../../plan/edit/people/heard';
import { limits, type StakeholderId } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import { usePlan } from '../../../store/stores';
import styles from './plan.module.css';

interface ContactLineProps {
  readonly id: StakeholderId;
  readonly today: string;
  /** It has been kept or put away. */
  readonly onEnd: () => void;
}

export function ContactLine({ id, today, onEnd }: ContactLineProps) {
  const context = useCommandContext();
  const { session } = context;
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const hint = useId();
  const plan = usePlan((each) => each);
  const line = readContactLine(plan, typed, today);
  const names = [id, ...line.also.filter((each) => each !== id)].flatMap((each) => plan.stakeholders[each] ?? []);
  useEffect(() => field.current?.focus(), []);
  const end = () => {
    session.keep(recordingWith, undefined);
    onEnd();
  };
  const keep = () => {
    if (typed.trim() === '') return end();
    if (!isSomething(line)) return session.say('Say how it was or what came of it, or begin the next step with >.');
    const owner = plan.stakeholders[id]?.owner;
    const ids = names.map((each) => each.id);
    const { newId } = context;
    const step = act(
      context,
      'add contact',
      (draft) => {
        const { kind, date, summary, next, due, heard } = line;
        recordContact(draft, {
          id: newId(),
          date,
          stakeholders: ids,
          ...(kind !== undefined && { kind }),
          ...(summary !== '' && { summary }),
          ...(next !== '' && { next, ...(owner !== undefined && { owner }) }),
          ...(due !== undefined && { due }),
        });
        if (heard !== '') recordHeard(draft, { id: newId(), date, said: heard, stakeholders: ids });
      },
      { said: () => saidOf() },
    );
    if (step !== null) end();
  };
  const saidOf = () => {
    const now = context.openPlan.plan();
    const own = now.stakeholders[id];
    const due = own && nextDue(now, own);
    return `Contact recorded with ${names.map(stakeholderTitle).join(', ')}${due === undefined ? '' : `, next due ${longDate(due)}`}.`;
  };
  return (
    <div role="row" className={styles.recording}>
      <div role="gridcell" className={styles.recorder}>
        <label className={styles.line}>
          <MessageSquareText aria-hidden size={16} />
          <span className={styles.lineName}>Record a contact</span>
          <input
            ref={field}
            className={styles.lineField}
            placeholder="phone today, what came of it > next step by Friday"
            aria-describedby={hint}
            maxLength={limits.notes}
            dir="auto"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
              event.preventDefault();
              event.stopPropagation();
              if (event.key === 'Enter') keep();
              else end();
            }}
          />
          <span id={hint} className={styles.lineHint}>
            Enter keeps · Esc puts away
          </span>
        </label>
        {typed.trim() !== '' && <Pieces line={line} names={names.map(stakeholderTitle)} today={today} />}
      </div>
    </div>
  );
}

function isSomething({ kind, summary, next, heard }: Line): boolean {
  return kind !== undefined || summary !== '' || next !== '' || heard !== '';
}

interface PiecesProps {
  readonly line: Line;
  readonly names: readonly string[];
  readonly today: string;
}

/** What was understood. */
function Pieces({ line, names, today }: PiecesProps) {
  const { kind, date, summary, next, due, heard } = line;
  const isPast = due !== undefined && due < today;
  return (
    <ul className={styles.pieces} aria-label="Understood">
      <Piece icon={<UserRound />}>{names.join(', ')}</Piece>
      {kind !== undefined && <Piece icon={<MessageSquareText />}>{kind}</Piece>}
      <Piece icon={<CalendarDays />}>{dateWithWeekday(date)}</Piece>
      {summary !== '' && <Piece icon={<Text />}>{summary}</Piece>}
      {next !== '' && (
        <Piece icon={<MoveRight />}>
          {next}
          {due !== undefined && `, ${longDate(due)}`}
          {isPast && ' – that day is past'}
        </Piece>
      )}
      {heard !== '' && <Piece icon={<Quote />}>Also heard: “{heard}”</Piece>}
    </ul>
  );
}

function Piece({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li className={styles.piece} dir="auto">
      <span aria-hidden className={styles.icon}>
        {icon}
      </span>
      <span>{children}</span>
    </li>
  );
}
