/**
 * What is worth asking about the network, as the coach has found it: a sentence with its reason, shown on the map, or put
 * aside. Never a score.
 */
import { X } from 'lucide-react';
import { useMemo } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { useToday } from '../../../fields/useToday';
import { networkRuleIds } from '../../../plan/coach/networkRuleIds';
import { divide, markOf } from '../../../plan/coach/putAside';
import type { Finding } from '../../../plan/coach/finding';
import { planNetwork, surveyState } from '../../../plan/ask/people/network';
import { putAside } from '../../../plan/edit/findings';
import { selectedOf, thingsOf } from '../../../store/selection';
import { usePlan, useSession } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { Button } from '../../../ui/Button';
import { InPlace } from '../../../ui/Places';
import { classes } from '../../../ui/classes';
import { IconButton } from '../../../ui/IconButton';
import styles from './Questions.module.css';

const most = 5;
const none: readonly Finding[] = [];

export function Questions() {
  const findings = useSession((state) => state.findings) ?? none;
  const dismissed = usePlan((plan) => plan.dismissed);
  const lead = useSession((state) => selectedOf(state, 'stakeholder').at(-1));
  const isWaiting = usePlan((plan) => {
    const { asked, answered } = surveyState(planNetwork(plan));
    return asked > 0 && answered * 2 < asked;
  });
  const { questions: open, aside } = useMemo(
    () =>
      divide(
        dismissed ? { dismissed } : {},
        findings.filter(({ rule }) => networkRuleIds.has(rule)),
      ),
    [dismissed, findings],
  );
  const shown = useMemo(
    () => open.toSorted((a, b) => Number(b.on === lead) - Number(a.on === lead)).slice(0, most),
    [open, lead],
  );
  const isSelected = useSession(({ selection }) => selection.length > 0);
  if (shown.length === 0 && !isWaiting) return null;
  return (
    // What is selected comes first; of nothing the plan says less than these.
    <InPlace name={isSelected ? 'panel-last' : 'panel-first'}>
      <section className={styles.questions} aria-label="Questions worth asking">
        <h2 className={styles.heading}>
          Questions worth asking <span className={styles.many}>{shown.length}</span>
          {aside.length > 0 && <span className={styles.aside}>{aside.length} put aside</span>}
        </h2>
        {isWaiting && (
          <p className={styles.waiting}>Who connects and who is looked to is said when half have answered.</p>
        )}
        <ul className={styles.list}>
          {shown.map((finding) => (
            <Question key={`${finding.rule} ${finding.on}`} finding={finding} isLit={finding.on === lead} />
          ))}
        </ul>
      </section>
    </InPlace>
  );
}

function Question({ finding, isLit }: { readonly finding: Finding; readonly isLit: boolean }) {
  const { session, ports } = useCommandContext();
  const act = useAct();
  const today = useToday();
  const { rule, on, kind, sentence, why } = finding;
  const dismiss = () => {
    const dismissal = { rule, on, reason: '', seen: markOf(finding), date: today() };
    act('change findings put aside', (draft) => putAside(draft, dismissal), { said: 'The question was put aside.' });
    ports.view.current?.focus();
  };
  return (
    <li className={classes(styles.question, isLit && styles.lit)} data-question={rule} data-on={on}>
      <div className={styles.head}>
        <h3 className={styles.sentence}>{sentence}</h3>
        <IconButton label={`Put aside: ${sentence}`} icon={<X />} small onPress={dismiss} />
      </div>
      <p className={styles.why}>{why}</p>
      {kind === 'stakeholder' && (
        <Button
          variant="quiet"
          aria-label={`Show: ${sentence}`}
          onPress={() => {
            session.select(thingsOf('stakeholder', [on]));
            ports.view.current?.focus();
          }}
        >
          Show
        </Button>
      )}
    </li>
  );
}
