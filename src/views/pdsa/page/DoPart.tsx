/** What was done, and when. */
import { CycleChoice, CycleDate, CycleText } from '../../../fields/cycleFields';
import { setCycle } from '../../../plan/edit/cycleEdits';
import type { CycleId } from '../../../plan/model/schema';
import { Part } from './Part';
import { ProposedDate } from './ProposedDate';
import styles from './page.module.css';

const yesNo = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
] as const;

export function DoPart({ id }: { readonly id: CycleId }) {
  return (
    <Part id={id} section="do" guidance="Try it as planned. Write down what happens, above all what nobody expected.">
      <div className={styles.three}>
        <CycleChoice
          id={id}
          label="Did it go as planned?"
          options={yesNo}
          read={(cycle) => (cycle.do.asPlanned === undefined ? undefined : cycle.do.asPlanned ? 'yes' : 'no')}
          write={(draft, choice) =>
            setCycle(draft, id, 'do', 'asPlanned', choice === undefined ? undefined : choice === 'yes')
          }
        />
        <div className={styles.proposed}>
          <CycleDate id={id} section="do" field="start" label="Began" />
          <ProposedDate id={id} section="do" field="start" />
        </div>
        <div className={styles.proposed}>
          <CycleDate id={id} section="do" field="end" label="Ended" />
          <ProposedDate id={id} section="do" field="end" />
        </div>
      </div>
      <CycleText id={id} section="do" field="observations" label="What happened" />
    </Part>
  );
}
