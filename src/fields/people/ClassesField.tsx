/** What a stakeholder is to the work: some of the nine Cs. */
import styles from '../fields.module.css';
import { classWords } from '../../plan/ask/people/words';
import { setStakeholderDetail } from '../../plan/edit/people/stakeholders';
import { stakeholderClasses } from '../../plan/model/choices';
import type { StakeholderClass, StakeholderId } from '../../plan/model/schema';
import { usePlan } from '../../store/stores';
import { useAct } from '../../store/useAct';
import { Checkbox } from '../../ui/Checkbox';
import { Disclosure } from '../../ui/Disclosure';

const none: readonly StakeholderClass[] = [];

export function ClassesField({ id }: { readonly id: StakeholderId }) {
  const chosen = usePlan((plan) => plan.stakeholders[id]?.classes ?? none);
  const act = useAct();
  const put = (each: StakeholderClass, isIn: boolean) => {
    const next = stakeholderClasses.filter((known) => (known === each ? isIn : chosen.includes(known)));
    act('change class', (draft) => setStakeholderDetail(draft, id, 'classes', next));
  };
  const summary = chosen.map((each) => classWords[each]).join(', ') || 'Not said';
  return (
    <Disclosure title="Class" summary={summary}>
      <div role="group" aria-label="Class" className={styles.pair}>
        {stakeholderClasses.map((each) => (
          <Checkbox
            key={each}
            label={classWords[each]}
            isSelected={chosen.includes(each)}
            onChange={(isIn) => put(each, isIn)}
          />
        ))}
      </div>
    </Disclosure>
  );
}
