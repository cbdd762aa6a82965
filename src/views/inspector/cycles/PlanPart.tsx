/**
 * What a cycle plans. Once the cycle has begun it is fixed, its prediction above all, and can only be amended with a
 * reason, which is shown with it from then on.
 */
import { useState } from 'react';
import type { CycleId } from '../../../plan/model/schema';
import { longDate } from '../../../kit/dates/calendar';
import { usePlan } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import styles from '../../../fields/fields.module.css';
import { Section } from '../../../fields/Section';
import { AmendPlan } from './AmendPlan';
import { CycleDate, CycleText } from '../../../fields/cycleFields';
import { planTexts } from './planTexts';

export function PlanPart({ id }: { readonly id: CycleId }) {
  const isLocked = usePlan((plan) => plan.cycles[id]?.plan.locked !== undefined);
  return <Section title="Plan">{isLocked ? <FixedPlan id={id} /> : <OpenPlanFields id={id} />}</Section>;
}

function OpenPlanFields({ id }: { readonly id: CycleId }) {
  return (
    <>
      {planTexts.map(({ field, label, hint }) => (
        <CycleText key={field} id={id} section="plan" field={field} label={label} hint={hint} />
      ))}
      <div className={styles.dates}>
        <CycleDate id={id} section="plan" field="start" label="Planned start" />
        <CycleDate id={id} section="plan" field="end" label="Planned end" />
      </div>
    </>
  );
}

function FixedPlan({ id }: { readonly id: CycleId }) {
  const plan = usePlan((state) => state.cycles[id]?.plan);
  const [isAmending, setAmending] = useState(false);
  if (!plan) return null;
  if (isAmending) return <AmendPlan id={id} plan={plan} onDone={() => setAmending(false)} />;
  const dates = [plan.start, plan.end].map((date) => (date === undefined ? '…' : longDate(date))).join(' – ');
  return (
    <>
      <p className={styles.quiet}>Fixed on {longDate(plan.locked?.slice(0, 10) ?? '')}, when the cycle began.</p>
      <dl className={styles.section}>
        {planTexts.map(({ field, label }) => (
          <div key={field}>
            <dt className={styles.subheading}>{label}</dt>
            <dd dir="auto" className={styles.said}>
              {plan[field] ?? '–'}
            </dd>
          </div>
        ))}
        <div>
          <dt className={styles.subheading}>Planned start and end</dt>
          <dd>{plan.start === undefined && plan.end === undefined ? '–' : dates}</dd>
        </div>
        {plan.amended?.map(({ at, reason }, index) => (
          <div key={index}>
            <dt className={styles.subheading}>Amended on {longDate(at.slice(0, 10))}</dt>
            <dd dir="auto" className={styles.said}>
              {reason}
            </dd>
          </div>
        ))}
      </dl>
      <div>
        <Button onPress={() => setAmending(true)}>Amend the plan</Button>
      </div>
    </>
  );
}
