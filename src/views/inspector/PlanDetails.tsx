/** The plan as a whole, shown while nothing is selected, with the few keys that get one going. */
import { useShallow } from 'zustand/react/shallow';
import { columnsOf, nodesInColumn } from '../../plan/ask/queries';
import { limits } from '../../plan/model/schema';
import { setDescription, setTitle } from '../../plan/edit/planFields';
import { usePlan, useSession } from '../../store/stores';
import { Keys } from '../../ui/Keys';
import { useShownKeys } from '../../ui/shownKeys';
import { BoundText } from '../../fields/boundFields';
import styles from '../../fields/fields.module.css';
import { LookFields } from './LookFields';
import { Section } from '../../fields/Section';

const allKeys = ['?', 'all keys'] as const;

export function PlanDetails() {
  return (
    <>
      <h2 className={styles.heading}>Plan</h2>
      <div className={styles.section}>
        <BoundText
          label="Title"
          stepLabel="rename plan"
          run="plan-title"
          lines={1}
          large
          maxLength={limits.text}
          read={(plan) => plan.title}
          // A title is one line: a line break pasted or typed becomes a space.
          write={(draft, title) =>
            setTitle(
              draft,
              title.replace(/\s+/gu, (spaces) => (spaces.includes('\n') ? ' ' : spaces)),
            )
          }
        />
        <BoundText
          label="Description"
          stepLabel="change description"
          run="plan-description"
          lines={3}
          maxLength={limits.notes}
          read={(plan) => plan.description}
          write={(draft, description) => setDescription(draft, description)}
        />
      </div>
      <div className={styles.section}>
        <LookFields />
      </div>
      <Counts />
      <KeysHere />
    </>
  );
}

/** The keys of the view beside the panel. */
function KeysHere() {
  const singleKeys = useSession((state) => state.singleKeys);
  const shown = useShownKeys();
  const all = singleKeys && !shown.some(([keys]) => keys === allKeys[0]) ? [...shown, allKeys] : shown;
  if (all.length === 0) return null;
  return (
    <Section title="Keys">
      <dl className={styles.facts}>
        {all.map(([keys, words]) => (
          <div key={keys} className={styles.fact}>
            <dt>
              <Keys>{keys}</Keys>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Counts() {
  const columns = usePlan((plan) => columnsOf(plan));
  const numbers = usePlan(useShallow((plan) => columnsOf(plan).map(({ id }) => nodesInColumn(plan, id).length)));
  const cycles = usePlan((plan) => Object.keys(plan.cycles).length);
  return (
    <Section title="In this plan">
      <dl className={styles.facts}>
        {columns.map(({ id, title }, index) => (
          <div key={id} className={styles.fact}>
            <dt>{numbers[index]}</dt>
            <dd>{title}</dd>
          </div>
        ))}
        <div className={styles.fact}>
          <dt>{cycles}</dt>
          <dd>PDSA cycles</dd>
        </div>
      </dl>
    </Section>
  );
}
