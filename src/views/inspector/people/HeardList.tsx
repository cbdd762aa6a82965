/** What a stakeholder said, the newest first, and how far it has come. */
import { Section } from '../../../fields/Section';
import styles from '../../../fields/fields.module.css';
import { longDate } from '../../../kit/dates/calendar';
import { heardFrom, heardState } from '../../../plan/ask/people/heard';
import { responseWords } from '../../../plan/ask/people/words';
import type { Heard, StakeholderId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';

export function HeardList({ id }: { readonly id: StakeholderId }) {
  const heard = usePlan((plan) => heardFrom(plan, id));
  if (heard.length === 0) return null;
  return (
    <Section title={`Heard, ${heard.length}`}>
      <ul className={styles.list} aria-label="Heard from them">
        {heard.map((each) => (
          <li key={each.id} className={styles.entry}>
            <span className={styles.said} dir="auto">
              “{each.said}”
            </span>
            <span className={styles.kind}>{stateWords(each)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function stateWords(heard: Heard): string {
  const { date, response, told } = heard;
  if (heardState(heard) === 'open') return `${longDate(date)}, not answered`;
  const answer = response === undefined ? '' : responseWords[response];
  return told === undefined ? `${answer}, not told yet` : `${answer}, told ${longDate(told)}`;
}
