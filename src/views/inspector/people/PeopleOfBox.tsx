/** Whom a box touches, and what was heard about it. */
import { useCommandContext } from '../../../commands/commandContext';
import { showStakeholder } from '../../../commands/peopleDeeds';
import { Section } from '../../../fields/Section';
import { StakeholderMark } from '../../../fields/StakeholderMark';
import styles from '../../../fields/fields.module.css';
import { heardOfBox } from '../../../plan/ask/people/heardAbout';
import { touchedBy } from '../../../plan/ask/people/touching';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import type { NodeId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { HeardItems } from '../../../fields/people/HeardItems';

export function PeopleOfBox({ id }: { readonly id: NodeId }) {
  const context = useCommandContext();
  const touched = usePlan((plan) => touchedBy(plan, id));
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const heard = usePlan((plan) => heardOfBox(plan, id));
  return (
    <>
      {touched.length > 0 && (
        <Section title="Whom it touches">
          <ul className={styles.list} aria-label="Whom it touches">
            {touched.flatMap((each) => {
              const stakeholder = stakeholders[each];
              if (!stakeholder) return [];
              return [
                <li key={each} className={styles.row}>
                  <button type="button" className={styles.entry} onClick={() => showStakeholder(context, each)}>
                    <StakeholderMark stakeholder={stakeholder} size={14} /> <bdi>{stakeholderTitle(stakeholder)}</bdi>
                  </button>
                </li>,
              ];
            })}
          </ul>
        </Section>
      )}
      <HeardItems title="Heard about it" heard={heard} withNames />
    </>
  );
}
