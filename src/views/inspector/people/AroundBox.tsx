/** The people around a box: whom it touches, and what was heard about it. Nothing while there is neither. */
import { useCommandContext } from '../../../commands/commandContext';
import { showPeople } from '../../../commands/peopleDeeds';
import { Section } from '../../../fields/Section';
import { StakeholderMark } from '../../../fields/StakeholderMark';
import styles from '../../../fields/fields.module.css';
import { longDate } from '../../../kit/dates/calendar';
import { heardOfBox, heardState } from '../../../plan/ask/people/heard';
import { heardStateWords, heardWho } from '../../../plan/ask/people/heardRows';
import { touchedBy } from '../../../plan/ask/people/register';
import { responseWords, stakeholderTitle } from '../../../plan/ask/people/words';
import type { Heard, NodeId } from '../../../plan/model/schema';
import { thingsOf } from '../../../store/selection';
import { usePlan } from '../../../store/stores';
import { Button } from '../../../ui/Button';

export function AroundBox({ id }: { readonly id: NodeId }) {
  const context = useCommandContext();
  const { session } = context;
  const touched = usePlan((plan) => touchedBy(plan, id));
  const heard = usePlan((plan) => heardOfBox(plan, id));
  const plan = usePlan((each) => each);
  return (
    <>
      {touched.length > 0 && (
        <Section title={`Touches, ${touched.length}`}>
          <ul className={styles.list} aria-label="Stakeholders whom it touches">
            {touched.map((each) => {
              const stakeholder = plan.stakeholders[each];
              return (
                stakeholder && (
                  <li key={each} className={styles.row}>
                    <button
                      type="button"
                      className={styles.entry}
                      onClick={() => session.select(thingsOf('stakeholder', [each]), { quiet: true })}
                    >
                      <span className={styles.entryText}>
                        <StakeholderMark stakeholder={stakeholder} /> <bdi>{stakeholderTitle(stakeholder)}</bdi>
                      </span>
                    </button>
                  </li>
                )
              );
            })}
          </ul>
        </Section>
      )}
      {heard.length > 0 && (
        <Section
          title={`Heard, ${heard.length}`}
          action={
            <Button variant="quiet" onPress={() => showPeople(context, 'heard')}>
              You said, we did
            </Button>
          }
        >
          <ul className={styles.list} aria-label="Heard about it">
            {heard.map((each) => (
              <li key={each.id} className={styles.entry}>
                <span className={styles.said} dir="auto">
                  “{each.said}”
                </span>
                <span className={styles.kind}>
                  {heardWho(plan, each)}, {longDate(each.date)} · {answerOf(each)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function answerOf(heard: Heard): string {
  const state = heardState(heard);
  const { response } = heard;
  if (state === 'open' || response === undefined) return heardStateWords.open.toLowerCase();
  return responseWords[response].toLowerCase();
}
