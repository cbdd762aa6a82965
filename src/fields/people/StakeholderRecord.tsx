/** The record of one stakeholder. Every field is kept as it is typed. The panel and the page of its own both hold it. */
import { BoundText } from '../boundFields';
import { BoxesField } from '../BoxesField';
import { TagsField } from '../TagsField';
import { Section } from '../Section';
import styles from '../fields.module.css';
import { stakeholderKindWords } from '../../plan/ask/people/words';
import { setActive, setStakeholderDetail, setStakeholderKind, setTouched } from '../../plan/edit/people/stakeholders';
import { stakeholderKinds } from '../../plan/model/choices';
import { limits, type NodeId, type StakeholderId } from '../../plan/model/schema';
import { usePlan } from '../../store/stores';
import { useAct } from '../../store/useAct';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Switch } from '../../ui/Switch';
import { ClassesField } from './ClassesField';
import { ContactList } from './ContactList';
import { EngagementFields } from './EngagementFields';
import { HeardList } from './HeardList';
import { StanceFields } from './StanceFields';
import { TiesOfPerson } from './TiesOfPerson';

const kinds = stakeholderKinds.map((id) => ({ id, label: stakeholderKindWords[id] }));
const none: readonly NodeId[] = [];

export function StakeholderRecord({ id }: { readonly id: StakeholderId }) {
  const stakeholder = usePlan((plan) => plan.stakeholders[id]);
  const act = useAct();
  if (!stakeholder) return null;
  const { kind, voice = false, team = false, active = true, nodes = none } = stakeholder;
  return (
    <>
      <div className={styles.section}>
        <Words id={id} label="Name" detail="name" large limit={limits.text} />
        <SegmentedControl
          label="Kind"
          segments={kinds}
          value={kind}
          onChange={(next) => act('change kind', (draft) => setStakeholderKind(draft, id, next))}
        />
        <div className={styles.pair}>
          <Words id={id} label="Role" detail="role" limit={limits.text} />
          <Words id={id} label="Organisation" detail="organisation" limit={limits.text} />
        </div>
        <ClassesField id={id} />
        <Switch
          label="Speaks for patients or carers"
          isSelected={voice}
          onChange={(is) => act('change patient voice', (draft) => setStakeholderDetail(draft, id, 'voice', is))}
        />
      </div>
      <Section title="What is at stake">
        <Words id={id} label="What matters to them" hint="In their words." detail="matters" lines={2} />
        <Words id={id} label="What they gain" detail="gains" lines={2} />
        <Words id={id} label="What they lose" detail="loses" lines={2} />
        <BoxesField
          label="Boxes that touch them"
          nodes={nodes}
          addLabel="A box touches them"
          removeLabel={(text) => `No longer touched by ${text}`}
          onPut={(node, isIn) => act('change what touches them', (draft) => setTouched(draft, id, node, isIn))}
        />
      </Section>
      <StanceFields id={id} />
      <EngagementFields id={id} />
      <ContactList id={id} />
      <HeardList id={id} />
      <TiesOfPerson id={id} />
      <TagsField ids={[id]} of="stakeholders" />
      <Section title="Keeping">
        <Words id={id} label="Notes" detail="notes" lines={2} />
        <Words
          id={id}
          label="Consent"
          hint="To hold what is written here, and to share it."
          detail="consent"
          lines={1}
        />
        <Switch
          label="One of the improvement team"
          description="Stands in the network, not in register, grid and plan."
          isSelected={team}
          onChange={(is) => act('change who is of the team', (draft) => setStakeholderDetail(draft, id, 'team', is))}
        />
        <Switch
          label="Active"
          description="Whoever has left stays here with what was said."
          isSelected={active}
          onChange={(is) => act('change who is active', (draft) => setActive(draft, [id], is))}
        />
      </Section>
    </>
  );
}

interface WordsProps {
  readonly id: StakeholderId;
  readonly label: string;
  readonly detail: 'name' | 'role' | 'organisation' | 'matters' | 'gains' | 'loses' | 'notes' | 'consent';
  readonly hint?: string;
  readonly lines?: number;
  readonly large?: boolean;
  readonly limit?: number;
}

function Words({ id, label, detail, hint, lines, large, limit = limits.notes }: WordsProps) {
  return (
    <BoundText
      label={label}
      hint={hint}
      lines={lines}
      large={large}
      stepLabel="change stakeholder"
      run={`stakeholder:${id}:${detail}`}
      maxLength={limit}
      read={(plan) => plan.stakeholders[id]?.[detail]}
      write={(draft, words) => setStakeholderDetail(draft, id, detail, words)}
    />
  );
}
