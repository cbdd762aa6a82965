/** What was heard, the newest first, and how far each has come. */
import { Section } from '../Section';
import styles from '../fields.module.css';
import { longDate } from '../../kit/dates/calendar';
import { heardState } from '../../plan/ask/people/heard';
import { responseWords, stakeholderTitle } from '../../plan/ask/people/words';
import type { Heard, Plan } from '../../plan/model/schema';
import { usePlan } from '../../store/stores';

interface HeardItemsProps {
  readonly title: string;
  readonly heard: readonly Heard[];
  /** Says who said it. */
  readonly withNames?: boolean;
}

export function HeardItems({ title, heard, withNames = false }: HeardItemsProps) {
  const plan = usePlan((each) => each);
  if (heard.length === 0) return null;
  return (
    <Section title={`${title}, ${heard.length}`}>
      <ul className={styles.list} aria-label={title}>
        {heard.map((each) => (
          <li key={each.id} className={styles.entry}>
            <span className={styles.said} dir="auto">
              “{each.said}”
            </span>
            <span className={styles.kind}>
              {[withNames ? speakersOf(plan, each) : '', stateWords(each)].filter((words) => words !== '').join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function speakersOf({ stakeholders }: Plan, { stakeholders: ids = [], voices = '' }: Heard): string {
  const names = ids.flatMap((id) => (stakeholders[id] ? [stakeholderTitle(stakeholders[id])] : []));
  return voices || names.join(', ');
}

function stateWords(heard: Heard): string {
  const { date, response, told } = heard;
  if (heardState(heard) === 'open') return `${longDate(date)}, not answered`;
  const answer = response === undefined ? '' : responseWords[response];
  return told === undefined ? `${answer}, not told yet` : `${answer}, told ${longDate(told)}`;
}
