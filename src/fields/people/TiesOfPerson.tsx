/** The ties of a stakeholder, each as a sentence. One that is pressed is selected: the panel holds what can be said of it. */
import { useMemo } from 'react';
import { tieSentence } from '../../plan/ask/people/tieWords';
import type { StakeholderId } from '../../plan/model/schema';
import { thingsOf } from '../../store/selection';
import { usePlan, useStores } from '../../store/stores';
import { Button } from '../../ui/Button';
import styles from '../fields.module.css';
import { Section } from '../Section';

export function TiesOfPerson({ id }: { readonly id: StakeholderId }) {
  const { session } = useStores();
  const ties = usePlan((plan) => plan.ties);
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const own = useMemo(() => Object.values(ties).filter(({ from, to }) => from === id || to === id), [ties, id]);
  if (own.length === 0) return null;
  const show = (tie: string) => {
    session.select(thingsOf('tie', [tie]));
    session.setState({ details: true });
  };
  return (
    <Section title="Ties">
      <ul className={styles.list} aria-label="Ties">
        {own.map((tie) => (
          <li key={tie.id}>
            <Button variant="quiet" className={styles.leading} onPress={() => show(tie.id)}>
              {tieSentence({ stakeholders }, tie)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
