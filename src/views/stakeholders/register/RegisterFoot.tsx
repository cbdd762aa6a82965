/** The line below the register: how many there are, and what the marks say. */
import { StakeholderMark } from '../../../fields/StakeholderMark';
import { StanceTrack } from '../../../fields/StanceTrack';
import { count, enumerate } from '../../../kit/english';
import { activeStakeholders } from '../../../plan/ask/people/registered';
import type { Plan } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { InPlace } from '../../../ui/Places';
import styles from '../StakeholdersView.module.css';

export function RegisterFoot() {
  const words = usePlan(tally);
  return (
    <InPlace name="foot">
      <p>{words}</p>
      <p className={styles.key}>
        <StanceTrack stance={{ now: 'none', needed: 'let' }} step={18} /> X now, O needed
        <StakeholderMark stakeholder={{ kind: 'person', voice: true }} /> Speaks for patients or carers
      </p>
    </InPlace>
  );
}

/** “14 stakeholders: 5 people, 6 groups and 3 organisations. 5 of the team are in Network only.” */
function tally({ stakeholders }: Plan): string {
  const all = activeStakeholders(stakeholders);
  const of = (kind: string) => all.filter((each) => each.kind === kind).length;
  const kinds = [
    [of('person'), 'person', 'people'],
    [of('group'), 'group', 'groups'],
    [of('organisation'), 'organisation', 'organisations'],
  ] as const;
  const parts = kinds.flatMap(([number, one, several]) => (number > 0 ? [count(number, one, several)] : []));
  const team = Object.values(stakeholders).filter((each) => each.team === true).length;
  const rest = team === 0 ? '' : ` ${team} of the team ${team === 1 ? 'is' : 'are'} in Network only.`;
  const left = Object.values(stakeholders).filter((each) => each.team !== true && each.active === false).length;
  const gone = left === 0 ? '' : ` ${left} inactive.`;
  return `${count(all.length, 'stakeholder')}${parts.length > 0 ? `: ${enumerate(parts, 'and')}.` : '.'}${gone}${rest}`;
}
