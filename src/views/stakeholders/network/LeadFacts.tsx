/** Whoever is selected, as the network has them: who goes to them, their formal ties, what they own; and how far around is shown. */
import { useCommandContext } from '../../../commands/commandContext';
import { tiesOf } from '../../../plan/ask/people/network';
import { ownsHowMany } from '../../../plan/ask/people/owned';
import { usePlan } from '../../../store/stores';
import { InPlace } from '../../../ui/Places';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { setNetwork } from './networkChoices';
import styles from './Questions.module.css';
import type { ShownNetwork } from './useNetwork';

const reaches = [
  { id: '1', label: '1 step' },
  { id: '2', label: '2 steps' },
  { id: '0', label: 'All' },
] as const;

export function LeadFacts({ shown: { network, settings, lead } }: { readonly shown: ShownNetwork }) {
  const { session } = useCommandContext();
  const owned = usePlan((plan) => ownsHowMany(plan, plan.stakeholders[lead ?? '']?.name));
  if (lead === undefined || !network.people.some(({ id }) => id === lead)) return null;
  const ties = tiesOf(network, lead);
  const facts = [
    [
      ties.filter(({ kind, to, directed }) => kind === 'informal' && directed === true && to === lead).length,
      'go to them',
    ],
    [ties.filter(({ kind }) => kind === 'formal').length, 'formal ties'],
    [owned, 'boxes owned'],
  ] as const;
  return (
    <InPlace name="panel-first">
      <section className={styles.questions} aria-label="In the network">
        <dl className={styles.facts}>
          {facts.map(([number, words]) => (
            <div key={words}>
              <dt>{words}</dt>
              <dd>{number}</dd>
            </div>
          ))}
        </dl>
        <SegmentedControl
          label="Show"
          value={String(settings.steps) as '0' | '1' | '2'}
          segments={reaches}
          onChange={(far) => setNetwork(session, { steps: Number(far) as 0 | 1 | 2 })}
        />
      </section>
    </InPlace>
  );
}
