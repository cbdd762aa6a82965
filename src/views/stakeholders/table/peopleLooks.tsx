/** How the cells of a list of stakeholders are drawn. What they say to those who hear them is in `plan/ask/people/cells.ts`. */
import { CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { StakeholderMark } from '../../../fields/StakeholderMark';
import { StanceTrack } from '../../../fields/StanceTrack';
import { nearDate, shortDate } from '../../../kit/dates/calendar';
import { everyText, peopleCellText } from '../../../plan/ask/people/cells';
import type { PeopleColumn } from '../../../plan/ask/people/columns';
import { daysUntilDue, dueWords, lastContact, nextDue } from '../../../plan/ask/people/contacts';
import { classWords, levelWords, promiseOf, stakeholderTitle } from '../../../plan/ask/people/words';
import { oneLine, sentence } from '../../../plan/ask/words';
import type { Plan, Stakeholder } from '../../../plan/model/schema';
import styles from './People.module.css';

export function cellLook(plan: Plan, stakeholder: Stakeholder, column: PeopleColumn, today: string): ReactNode {
  switch (column) {
    case 'kind':
      return <StakeholderMark stakeholder={stakeholder} />;
    case 'name':
      return (
        <span className={styles.name} dir="auto" title={stakeholderTitle(stakeholder)}>
          {stakeholderTitle(stakeholder)}
          {stakeholder.active === false && <span className={styles.quiet}> inactive</span>}
        </span>
      );
    case 'classes':
      return <Classes classes={stakeholder.classes} />;
    case 'stance':
      return stakeholder.stance ? <StanceTrack stance={stakeholder.stance} /> : nothing;
    case 'power':
    case 'impact':
      return <Dots number={stakeholder[column]} />;
    case 'level':
      return <Level stakeholder={stakeholder} />;
    case 'owner':
      return stakeholder.owner === undefined ? (
        <span className={styles.missing}>
          <CircleDashed aria-hidden size={14} /> Nobody
        </span>
      ) : (
        <span dir="auto">{stakeholder.owner}</span>
      );
    case 'due':
      return <Due plan={plan} stakeholder={stakeholder} today={today} />;
    case 'last':
      return <Last plan={plan} stakeholder={stakeholder} today={today} />;
    case 'every':
      return sentence(everyText(stakeholder.everyWeeks)) || nothing;
    case 'boxes':
      return stakeholder.nodes?.length ?? nothing;
    default: {
      const words = peopleCellText(plan, stakeholder, column);
      return words === '' ? nothing : <TwoLines words={words} />;
    }
  }
}

/** Below the name, where there is no room for columns. */
export function MoreOfPerson({ stakeholder }: { readonly stakeholder: Stakeholder }) {
  const { organisation = '', level, owner = '', matters = '' } = stakeholder;
  const facts = [organisation, level === undefined ? '' : levelWords[level], owner].filter((each) => each !== '');
  return (
    <>
      {facts.length > 0 && (
        <span className={styles.below} dir="auto" title={facts.join(' · ')}>
          {facts.join(' · ')}
        </span>
      )}
      {matters !== '' && (
        <span className={styles.below} dir="auto" title={matters}>
          “{oneLine(matters)}”
        </span>
      )}
    </>
  );
}

const nothing = <span className={styles.quiet}>–</span>;

function TwoLines({ words }: { readonly words: string }) {
  return (
    <span className={styles.twoLines} dir="auto" title={words}>
      {oneLine(words)}
    </span>
  );
}

function Classes({ classes }: Pick<Stakeholder, 'classes'>) {
  const [first, ...others] = classes ?? [];
  if (first === undefined) return nothing;
  return (
    <>
      {classWords[first]}
      {others.length > 0 && <span className={styles.quiet}>&nbsp;+{others.length}</span>}
    </>
  );
}

function Level({ stakeholder }: { readonly stakeholder: Stakeholder }) {
  const { level } = stakeholder;
  if (level === undefined) return nothing;
  return (
    <span className={styles.stacked}>
      <span>{levelWords[level]}</span>
      <span className={styles.promise}>{promiseOf(stakeholder)}</span>
    </span>
  );
}

const five = [1, 2, 3, 4, 5];

function Dots({ number }: { readonly number: number | undefined }) {
  if (number === undefined) return nothing;
  return (
    <span className={styles.dots} aria-hidden>
      {five.map((each) => (
        <span key={each} className={each <= number ? styles.full : styles.hollow} />
      ))}
    </span>
  );
}

interface DatedProps {
  readonly plan: Plan;
  readonly stakeholder: Stakeholder;
  readonly today: string;
}

function Due({ plan, stakeholder, today }: DatedProps) {
  const due = nextDue(plan, stakeholder);
  const days = daysUntilDue(plan, stakeholder, today);
  if (due === undefined || days === undefined) return <span className={styles.quiet}>No date</span>;
  return (
    <span className={styles.stacked} data-late={days < 0 ? '' : undefined} data-today={days === 0 ? '' : undefined}>
      <span>{days === 0 ? 'Today' : shortDate(due, today)}</span>
      {days !== 0 && <span className={styles.second}>{dueWords(days)}</span>}
    </span>
  );
}

function Last({ plan, stakeholder, today }: DatedProps) {
  const last = lastContact(plan, stakeholder.id);
  if (!last) return <span className={styles.quiet}>never</span>;
  return (
    <span className={styles.stacked}>
      <span>{nearDate(last.date, today)}</span>
      {last.summary !== undefined && (
        <span className={styles.second} dir="auto" title={last.summary}>
          {oneLine(last.summary)}
        </span>
      )}
    </span>
  );
}
