/** The grid where there is no room for one: a list for each sector, with power and impact to choose for everybody. */
import { useCommandContext } from '../../../commands/commandContext';
import { StakeholderMark } from '../../../fields/StakeholderMark';
import { gridSizes } from '../../../plan/ask/fiveGrid';
import type { PowerGrid } from '../../../plan/ask/people/powerGrid';
import { standingOn } from '../../../plan/ask/people/movement';
import { sectorAt, sectors, sectorWords } from '../../../plan/ask/people/sector';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import { judge } from '../../../plan/edit/people/judging';
import type { Stakeholder, StakeholderId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { todayOf } from '../../../store/today';
import { useAct } from '../../../store/useAct';
import { Select } from '../../../ui/Select';
import styles from './Grid.module.css';

const sizes = [{ id: '', label: 'Not said' }, ...gridSizes.map((size) => ({ id: String(size), label: String(size) }))];

interface SectorListsProps {
  readonly grid: PowerGrid;
  readonly day: string | undefined;
}

export function SectorLists({ grid, day }: SectorListsProps) {
  const plan = usePlan((each) => each);
  const lists = [
    ...sectors.map((sector) => ({
      name: sectorWords(plan, sector),
      ids: grid.cells.filter((cell) => sectorAt(cell) === sector).flatMap(({ ids }) => ids),
    })),
    { name: 'To place', ids: grid.unplaced },
  ];
  return (
    <div className={styles.lists}>
      {lists.map(
        ({ name, ids }) =>
          ids.length > 0 && (
            <section key={name}>
              <h2>
                {name} <span className={styles.count}>{ids.length}</span>
              </h2>
              {ids.map((id) => {
                const stakeholder = plan.stakeholders[id];
                return stakeholder && <Person key={id} id={id} stakeholder={stakeholder} day={day} />;
              })}
            </section>
          ),
      )}
    </div>
  );
}

interface PersonProps {
  readonly id: StakeholderId;
  readonly stakeholder: Stakeholder;
  readonly day: string | undefined;
}

function Person({ id, stakeholder, day }: PersonProps) {
  const { now } = useCommandContext();
  const act = useAct();
  const { power, impact } = standingOn(stakeholder, day);
  const set = (member: 'power' | 'impact', value: string) => {
    const size = gridSizes.find((each) => String(each) === value);
    act(member === 'power' ? 'change power' : 'change impact', (draft) =>
      judge(draft, id, { [member]: size }, todayOf(now)),
    );
  };
  return (
    <div role="group" aria-label={stakeholderTitle(stakeholder)} data-stakeholder-id={id} className={styles.entry}>
      <p dir="auto">
        <StakeholderMark stakeholder={stakeholder} /> {stakeholderTitle(stakeholder)}
      </p>
      {day === undefined ? (
        <div className={styles.pair}>
          <Select label="Power" choices={sizes} value={String(power ?? '')} onChange={(each) => set('power', each)} />
          <Select
            label="Impact"
            choices={sizes}
            value={String(impact ?? '')}
            onChange={(each) => set('impact', each)}
          />
        </div>
      ) : (
        <p>
          Power {power ?? 'not said'}, impact {impact ?? 'not said'}
        </p>
      )}
    </div>
  );
}
