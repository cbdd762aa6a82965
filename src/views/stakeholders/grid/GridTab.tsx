/** Stakeholders sorted by their power over the change and its impact on them. */
import { useRef, useState, useSyncExternalStore } from 'react';
import { useFollowCard, useTwoDigits } from '../../../commands/cardGrid';
import { useCommandContext } from '../../../commands/commandContext';
import { PlaceNames } from '../../../fields/PlaceNames';
import { longDate } from '../../../kit/dates/calendar';
import { powerPlaceName } from '../../../plan/ask/people/powerGrid';
import { sectorKey, sectors, sectorWords, type Sector } from '../../../plan/ask/people/sector';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import { usePlan, useSession } from '../../../store/stores';
import { KeyHints } from '../../../ui/KeyHints';
import { InPlace } from '../../../ui/Places';
import { useMediaQuery } from '../../../ui/useMediaQuery';
import { BesideGrid } from './BesideGrid';
import styles from './Grid.module.css';
import { GridBar } from './GridBar';
import { PowerCells } from './PowerCells';
import { powerSettings } from './powerChoices';
import { placeStakeholder } from './powerDeeds';
import { createPowerModel } from './powerModel';
import { SectorLists } from './SectorLists';
import { usePowerPort } from './usePowerPort';

const hints = [
  ['Enter', 'take up, keep'],
  ['↑ ↓', 'power'],
  ['← →', 'impact'],
  ['Esc', 'put back'],
  ['3 5', 'power, impact'],
  ['Delete', 'off the grid'],
] as const;

export function GridTab() {
  const context = useCommandContext();
  const { session } = context;
  const [model] = useState(() => createPowerModel(context));
  const [isNaming, setNaming] = useState(false);
  const view = useRef<HTMLDivElement>(null);
  const settings = useSession(powerSettings);
  const grid = useSyncExternalStore(model.subscribe, model.grid);
  const current = useSyncExternalStore(model.subscribe, model.current);
  const carried = useSyncExternalStore(model.subscribe, model.carried);
  const isPhone = useMediaQuery('(max-width: 600px)');
  usePowerPort(model, view);
  useFollowCard(view, current, carried?.place && powerPlaceName(carried.place));
  const digits = useTwoDigits({
    current: model.current,
    onFirst: (size) => session.announce(`Power ${size}. Now the impact, 1 to 5.`),
    onBoth(id, power, impact) {
      model.carry(null);
      placeStakeholder(context, model, id, { power, impact });
    },
  });
  const placed = grid.cells.flatMap(({ ids }) => ids);
  const entry = current ?? placed[0] ?? grid.unplaced[0];
  const onItsWay = usePlan((plan) => stakeholderTitle(plan.stakeholders[carried?.id ?? ''] ?? { name: '' }));
  const shared = { model, grid, entry, carried, withMovement: settings.movement };
  return (
    <>
      <InPlace name="bar">
        <GridBar settings={settings} grid={grid} onNames={() => setNaming(true)} />
      </InPlace>
      <div ref={view} className={styles.view} tabIndex={-1} data-view-ground {...digits}>
        {isPhone ? (
          <SectorLists grid={grid} day={settings.day} />
        ) : (
          <>
            <div className={styles.main}>
              {settings.day !== undefined && (
                <p className={styles.empty}>As assessed on {longDate(settings.day)}. It can be read, not changed.</p>
              )}
              <PowerCells {...shared} />
              {placed.length === 0 && (
                <p className={styles.empty}>
                  Place the first: how much can they change it, and how much does it change for them?
                </p>
              )}
              {carried?.by === 'keys' && <p className={styles.onItsWay}>On its way: {onItsWay}</p>}
            </div>
            <BesideGrid {...shared} />
          </>
        )}
      </div>
      <InPlace name="foot">
        <p>
          {placed.length} placed, {grid.unplaced.length} not yet
        </p>
        <KeyHints hints={hints} />
      </InPlace>
      {isNaming && <SectorNames onClose={() => setNaming(false)} />}
    </>
  );
}

const places: Readonly<Record<Sector, string>> = {
  satisfy: 'Great power, little impact',
  manage: 'Great power, much impact',
  monitor: 'Little power, little impact',
  inform: 'Little power, much impact',
};

function SectorNames({ onClose }: { readonly onClose: () => void }) {
  const plan = useCommandContext().openPlan.plan();
  const named = sectors.map((sector) => ({
    key: sectorKey(sector),
    label: places[sector],
    usual: sectorWords({ appearance: {} }, sector),
    name: sectorWords(plan, sector),
  }));
  return <PlaceNames title="Sector names" stepLabel="name the sectors" places={named} onClose={onClose} />;
}
