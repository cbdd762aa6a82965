/** The record of one stakeholder in the panel; its page holds the same, with more room. */
import { Maximize2 } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { openStakeholder } from '../../../commands/peopleDeeds';
import { useShownThing } from '../../../commands/shownThing';
import { AskWord } from '../../../fields/AskWord';
import { StakeholderRecord } from '../../../fields/people/StakeholderRecord';
import { StakeholderMark } from '../../../fields/StakeholderMark';
import styles from '../../../fields/fields.module.css';
import type { StakeholderId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { Button } from '../../../ui/Button';

export function StakeholderDetails({ id }: { readonly id: StakeholderId }) {
  const context = useCommandContext();
  const stakeholder = usePlan((plan) => plan.stakeholders[id]);
  const isOnPage = useShownThing() === id;
  if (!stakeholder) return null;
  return (
    <>
      <div className={styles.sectionHead}>
        <div className={styles.asked}>
          <h2 className={styles.heading}>
            <StakeholderMark stakeholder={stakeholder} size={14} />{' '}
            {stakeholder.active === false ? 'Stakeholder, inactive' : 'Stakeholder'}
          </h2>
          <AskWord about="stakeholder" word="Stakeholder" />
        </div>
        {!isOnPage && (
          <Button variant="quiet" icon={<Maximize2 />} onPress={() => openStakeholder(context, id)}>
            Open record
          </Button>
        )}
      </div>
      {isOnPage ? (
        <p className={styles.quiet}>All that is known of them stands on this page.</p>
      ) : (
        <StakeholderRecord id={id} />
      )}
    </>
  );
}
