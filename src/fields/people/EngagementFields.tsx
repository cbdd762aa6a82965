/** How a stakeholder is engaged: what is promised, by whom, how and how often. */
import { BoundOwner, BoundText } from '../boundFields';
import { Section } from '../Section';
import styles from '../fields.module.css';
import { useToday } from '../useToday';
import { longDate } from '../../kit/dates/calendar';
import { daysUntilDue, dueWords, nextDue } from '../../plan/ask/people/contacts';
import { levelWords, promiseWords } from '../../plan/ask/people/words';
import { setStakeholderDetail } from '../../plan/edit/people/stakeholders';
import { engagementLevels } from '../../plan/model/choices';
import { limits, type EngagementLevel, type StakeholderId } from '../../plan/model/schema';
import { usePlan } from '../../store/stores';
import { useAct } from '../../store/useAct';
import { Select, type Choice } from '../../ui/Select';

const levels: readonly Choice<EngagementLevel | 'unsaid'>[] = [
  { id: 'unsaid', label: 'Not said' },
  ...engagementLevels.map((id) => ({ id, label: `${levelWords[id]}: ${promiseWords[id].toLowerCase()}` })),
];

const often: readonly Choice<string>[] = [
  { id: '', label: 'Not said' },
  ...[1, 2, 3, 4, 6, 8, 12, 26].map((weeks) => ({
    id: String(weeks),
    label: weeks === 1 ? 'Every week' : `Every ${weeks} weeks`,
  })),
];

export function EngagementFields({ id }: { readonly id: StakeholderId }) {
  const stakeholder = usePlan((plan) => plan.stakeholders[id]);
  const plan = usePlan((each) => each);
  const act = useAct();
  const today = useToday();
  if (!stakeholder) return null;
  const { level, everyWeeks } = stakeholder;
  const due = nextDue(plan, stakeholder);
  const days = daysUntilDue(plan, stakeholder, today());
  const isKnown = everyWeeks === undefined || often.some((each) => each.id === String(everyWeeks));
  const choices = isKnown ? often : [...often, { id: String(everyWeeks), label: `Every ${everyWeeks} weeks` }];
  return (
    <Section title="Engagement">
      <Select
        label="Level"
        choices={levels}
        value={level ?? 'unsaid'}
        onChange={(next) =>
          act('change level', (draft) => setStakeholderDetail(draft, id, 'level', next === 'unsaid' ? undefined : next))
        }
      />
      <BoundText
        label="What it promises"
        placeholder={level === undefined ? undefined : promiseWords[level]}
        stepLabel="change promise"
        run={`stakeholder:${id}:promise`}
        maxLength={limits.notes}
        read={(each) => each.stakeholders[id]?.promise}
        write={(draft, words) => setStakeholderDetail(draft, id, 'promise', words)}
      />
      <BoundOwner
        label="Owner"
        stepLabel="change owner"
        run={`stakeholder:${id}:owner`}
        read={(each) => each.stakeholders[id]?.owner}
        write={(draft, words) => setStakeholderDetail(draft, id, 'owner', words)}
      />
      <div className={styles.pair}>
        <BoundText
          label="How"
          placeholder="One to one"
          stepLabel="change channel"
          run={`stakeholder:${id}:channel`}
          maxLength={limits.text}
          read={(each) => each.stakeholders[id]?.channel}
          write={(draft, words) => setStakeholderDetail(draft, id, 'channel', words)}
        />
        <Select
          label="How often"
          choices={choices}
          value={String(everyWeeks ?? '')}
          onChange={(next) =>
            act('change how often', (draft) =>
              setStakeholderDetail(draft, id, 'everyWeeks', next === '' ? undefined : Number(next)),
            )
          }
        />
      </div>
      <p className={styles.quiet}>
        {due === undefined || days === undefined
          ? 'Say how often, and record a contact: the next date follows.'
          : `Next due ${longDate(due)}: ${dueWords(days).toLowerCase()}.`}
      </p>
    </Section>
  );
}
