/** Which ramps are shown, and the way to export them. */
import { Image } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { MineChip } from '../../../fields/MineChip';
import { rampGroups } from '../../../figure/compose/ramps/rampGroups';
import { tidyName } from '../../../kit/names';
import { cyclesOf } from '../../../plan/ask/cycles';
import { oneLine } from '../../../plan/ask/words';
import { usePlan, useSession } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { Chip } from '../../../ui/Chip';
import { MenuButton } from '../../../ui/MenuButton';
import { choicesOf, shortly } from '../choices';
import { changeRamps, keptRamps } from '../pdsaChoices';
import bar from '../../../ui/viewBar.module.css';
import styles from '../PdsaView.module.css';

export function RampFilters() {
  const { session, openPlan } = useCommandContext();
  const { abandoned, mine, driver, owner } = useSession((state) => keptRamps(state.kept));
  const me = useSession((state) => state.me);
  const ours = usePlan((plan) => rampGroups(plan, { abandoned, me }).reduce((sum, { ideas }) => sum + ideas.length, 0));
  const given = usePlan(
    (plan) =>
      Object.values(plan.nodes).filter(({ id, status }) => status === 'abandoned' && cyclesOf(plan, id).length > 0)
        .length,
  );
  const driverText = usePlan((plan) => plan.nodes[driver ?? '']?.text);
  const drivers = () => {
    const groups = rampGroups(openPlan.plan(), { abandoned: true });
    const known = groups.flatMap(({ driver: each }) =>
      each ? [[each.id, oneLine(each.text) || '(empty)'] as const] : [],
    );
    return choicesOf('All drivers', known, driver, (next) => changeRamps(session, { driver: next }));
  };
  const owners = () => {
    const { cycles, nodes } = openPlan.plan();
    const named = Object.values(cycles).flatMap((cycle) => [cycle.owner, nodes[cycle.idea]?.owner]);
    const names = [...new Set(named.flatMap((name = '') => tidyName(name) || []))];
    const sorted = names.toSorted((a, b) => a.localeCompare(b, 'en-GB')).map((name) => [name, name] as const);
    return choicesOf('All owners', sorted, owner, (next) => changeRamps(session, { owner: next }));
  };
  const shownDriver = driver === undefined ? 'All drivers' : shortly(driverText);
  return (
    <>
      <div role="group" aria-label="Filters" className={styles.chips}>
        <MineChip count={ours} isOn={mine} onChange={(isOn) => changeRamps(session, { mine: isOn })} />
        {given > 0 && (
          <Chip count={given} isOn={abandoned} onChange={(isOn) => changeRamps(session, { abandoned: isOn })}>
            Abandoned
          </Chip>
        )}
        <MenuButton label={`Driver: ${shownDriver}`} shown={shownDriver} variant="quiet" items={drivers} />
        <MenuButton
          label={`Owner: ${owner ?? 'All owners'}`}
          shown={owner ?? 'All owners'}
          variant="quiet"
          items={owners}
        />
      </div>
      <div className={bar.spring} />
      <Button variant="quiet" icon={<Image />} onPress={() => session.openDialog('picture')}>
        <span className={styles.words}>Export ramps…</span>
      </Button>
    </>
  );
}
