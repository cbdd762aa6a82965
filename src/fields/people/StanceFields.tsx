/** Where a stakeholder stands and is needed, their power and the impact on them. Each change is kept with its day. */
import { Section } from '../Section';
import { StanceTrack } from '../StanceTrack';
import styles from '../fields.module.css';
import { useToday } from '../useToday';
import { longDate } from '../../kit/dates/calendar';
import { stanceSentence } from '../../plan/ask/people/stance';
import { sectorOf, sectorWords } from '../../plan/ask/people/sector';
import { stanceWords } from '../../plan/ask/people/words';
import { judge, setNeeded } from '../../plan/edit/people/judging';
import { stances } from '../../plan/model/choices';
import type { StakeholderId, Stance } from '../../plan/model/schema';
import { usePlan } from '../../store/stores';
import { useAct } from '../../store/useAct';
import { SegmentedControl, type Segment } from '../../ui/SegmentedControl';
import { Select, type Choice } from '../../ui/Select';

const stanceChoices: readonly Choice<Stance | 'unsaid'>[] = [
  { id: 'unsaid', label: 'Not said' },
  ...stances.map((id) => ({ id, label: stanceWords[id] })),
];
const scores = [1, 2, 3, 4, 5] as const;
const ratings: readonly Segment<string>[] = [
  { id: 'none', label: '–', name: 'Not set' },
  ...scores.map((score) => ({ id: String(score), label: score, name: `${score} of 5` })),
];

export function StanceFields({ id }: { readonly id: StakeholderId }) {
  const stakeholder = usePlan((plan) => plan.stakeholders[id]);
  const appearance = usePlan((plan) => plan.appearance);
  const act = useAct();
  const today = useToday();
  if (!stakeholder) return null;
  const { stance, power, impact, assessed = [] } = stakeholder;
  const sector = sectorOf(stakeholder);
  const said = (choice: Stance | 'unsaid') => (choice === 'unsaid' ? undefined : choice);
  const rate = (member: 'power' | 'impact', next: string) => {
    const value = scores.find((score) => String(score) === next);
    const label = member === 'power' ? 'change power' : 'change impact';
    act(label, (draft) => judge(draft, id, { [member]: value }, today()));
  };
  return (
    <Section title="Where they stand">
      {stance && (
        <p className={styles.quiet}>
          <StanceTrack stance={stance} step={40} /> <br />
          {stanceSentence(stakeholder)}
        </p>
      )}
      <Select
        label="Now"
        choices={stanceChoices}
        value={stance?.now ?? 'unsaid'}
        onChange={(next) => act('change commitment', (draft) => judge(draft, id, { now: said(next) }, today()))}
      />
      <Select
        label="Needed"
        choices={stanceChoices}
        value={stance?.needed ?? 'unsaid'}
        onChange={(next) => act('change commitment', (draft) => setNeeded(draft, id, said(next)))}
      />
      <SegmentedControl
        label="Power"
        segments={ratings}
        value={String(power ?? 'none')}
        onChange={(next) => rate('power', next)}
      />
      <SegmentedControl
        label="Impact on them"
        segments={ratings}
        value={String(impact ?? 'none')}
        hint={sector && sectorWords({ appearance }, sector)}
        onChange={(next) => rate('impact', next)}
      />
      {assessed.length > 0 && (
        <p className={styles.quiet}>
          Assessed on{' '}
          {assessed
            .slice(-4)
            .map(({ date }) => longDate(date))
            .join(', ')}
          .
        </p>
      )}
    </Section>
  );
}
