/** Which cycles the board shows. */
import { useMemo } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { MineChip } from '../../../fields/MineChip';
import { useToday } from '../../../fields/useToday';
import { tidyName } from '../../../kit/names';
import { boardDates, boardOf, type BoardFilter } from '../../../plan/ask/board';
import { inOrder } from '../../../plan/model/order';
import { stages } from '../../../plan/model/schema';
import { oneLine } from '../../../plan/ask/words';
import { usePlan, useSession } from '../../../store/stores';
import { Chip } from '../../../ui/Chip';
import { MenuButton } from '../../../ui/MenuButton';
import type { MenuEntry } from '../../../ui/menuEntry';
import bar from '../../../ui/viewBar.module.css';
import styles from '../PdsaView.module.css';
import { choicesOf, shortly } from '../choices';
import { boardFilter, changeFilter } from '../pdsaChoices';

const dateWords: Readonly<Record<BoardFilter['dates'], string>> = {
  any: 'At any time',
  late: 'Late',
  week: 'In the next 7 days',
  month: 'In the next 30 days',
};

export function BoardFilters() {
  const { session, openPlan } = useCommandContext();
  const filter = useSession(boardFilter);
  const plan = usePlan((state) => state);
  const today = useToday()();
  const [needing, mine] = useMemo(() => {
    const countOf = (only: Partial<BoardFilter>) => {
      const board = boardOf(plan, { ...filter, ...only }, today);
      return stages.reduce((sum, stage) => sum + board[stage].length, 0);
    };
    return [countOf({ needs: true }), countOf({ mine: true })];
  }, [plan, filter, today]);
  const change = (next: Parameters<typeof changeFilter>[1]) => changeFilter(session, next);
  const ideas = (): MenuEntry[] => {
    const { cycles, nodes } = openPlan.plan();
    const tested = [...new Set(inOrder(cycles).map(({ idea }) => idea))];
    return choicesOf(
      'All ideas',
      tested.map((id) => [id, oneLine(nodes[id]?.text ?? '') || '(empty)']),
      filter.idea,
      (idea) => change({ idea }),
    );
  };
  const owners = (): MenuEntry[] => {
    const names = Object.values(openPlan.plan().cycles).flatMap(({ owner = '' }) => tidyName(owner) || []);
    const sorted = [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'en-GB'));
    return choicesOf(
      'All owners',
      sorted.map((name) => [name, name]),
      filter.owner,
      (owner) => change({ owner }),
    );
  };
  return (
    <>
      <div role="group" aria-label="Filters" className={styles.chips}>
        <MineChip count={mine} isOn={filter.mine} onChange={(isOn) => change({ mine: isOn })} />
        <Chip count={needing} isOn={filter.needs} onChange={(needs) => change({ needs })}>
          Needs something
        </Chip>
        <MenuButton
          label={`Idea: ${filter.idea === undefined ? 'All ideas' : shortly(plan.nodes[filter.idea]?.text)}`}
          shown={filter.idea === undefined ? 'All ideas' : shortly(plan.nodes[filter.idea]?.text)}
          variant="quiet"
          items={ideas}
        />
        <MenuButton
          label={`Owner: ${filter.owner ?? 'All owners'}`}
          shown={filter.owner ?? 'All owners'}
          variant="quiet"
          items={owners}
        />
        <MenuButton
          label={`Dates: ${dateWords[filter.dates]}`}
          shown={dateWords[filter.dates]}
          variant="quiet"
          items={boardDates.map((id) => ({
            id,
            label: dateWords[id],
            isChosen: id === filter.dates,
            onAction: () => change({ dates: id }),
          }))}
        />
      </div>
      <div className={bar.spring} />
    </>
  );
}
