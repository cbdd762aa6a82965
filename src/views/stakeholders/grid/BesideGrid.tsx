/** Beside the grid: who is not yet placed, whose influence is to be raised, who has moved. */
import { Lightbulb } from 'lucide-react';
import { StakeholderMark } from '../../../fields/StakeholderMark';
import { longDate } from '../../../kit/dates/calendar';
import { movedWords, unheardVoices, type PowerGrid } from '../../../plan/ask/people/powerGrid';
import { sectorWords } from '../../../plan/ask/people/sector';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import type { StakeholderId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { PowerMark } from './PowerMark';
import type { CarriedPerson, PowerModel } from './powerModel';
import styles from './Grid.module.css';

interface BesideGridProps {
  readonly model: PowerModel;
  readonly grid: PowerGrid;
  readonly entry: StakeholderId | undefined;
  readonly carried: CarriedPerson | null;
  readonly withMovement: boolean;
}

export function BesideGrid({ model, grid, entry, carried, withMovement }: BesideGridProps) {
  const { unplaced } = grid;
  return (
    // It scrolls, and without the focus the keyboard could not.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section
      data-unplaced
      data-has-unplaced={unplaced.length > 0 || undefined}
      aria-label="Beside the grid"
      tabIndex={0}
      className={styles.side}
    >
      {unplaced.length > 0 && (
        <>
          <h2>
            To place <span className={styles.count}>{unplaced.length}</span>
          </h2>
          <p>Drag somebody onto the grid, or press Enter and use the arrows.</p>
          {unplaced.map((id) => (
            <PowerMark key={id} id={id} model={model} isEntry={id === entry} isCarried={carried?.id === id} />
          ))}
        </>
      )}
      <Unheard grid={grid} />
      {withMovement && grid.since !== undefined && <MovedList grid={grid} since={grid.since} />}
    </section>
  );
}

/** Patients often stand where they are only told. */
function Unheard({ grid }: { readonly grid: PowerGrid }) {
  const plan = usePlan((each) => each);
  const voices = unheardVoices(plan, grid);
  if (voices.length === 0) return null;
  const inform = sectorWords(plan, 'inform');
  return (
    <div className={styles.hint}>
      <h2>
        <Lightbulb aria-hidden /> Patients or carers stand in {inform}
      </h2>
      <ul>
        {voices.flatMap((id) =>
          plan.stakeholders[id] ? <li key={id}>{stakeholderTitle(plan.stakeholders[id])}</li> : [],
        )}
      </ul>
      <p>
        Few are touched more, and few have less say. Rather than move the mark, raise their influence: two seats where
        it is decided, a question to them each month, an owner who speaks to them.
      </p>
    </div>
  );
}

function MovedList({ grid, since }: { readonly grid: PowerGrid; readonly since: string }) {
  const stakeholders = usePlan((plan) => plan.stakeholders);
  return (
    <>
      <h2>
        Moved since {longDate(since)} <span className={styles.count}>{grid.moved.length}</span>
      </h2>
      {grid.moved.length === 0 && <p>Everybody stands where they stood.</p>}
      <ul className={styles.moves}>
        {grid.moved.map((move) => {
          const stakeholder = stakeholders[move.id];
          return (
            stakeholder && (
              <li key={move.id}>
                <StakeholderMark stakeholder={stakeholder} />
                <span dir="auto">{stakeholderTitle(stakeholder)}</span>
                <small>{movedWords(move)}</small>
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}
