/** Ideas sorted by impact and effort, on a grid of two by two corners. */
import { useRef, useState, useSyncExternalStore } from 'react';
import { useFollowCard, useTwoDigits } from '../../../commands/cardGrid';
import { useCommandContext } from '../../../commands/commandContext';
import { useToday } from '../../../fields/useToday';
import { placeName } from '../../../plan/ask/impactGrid';
import { quoted } from '../../../plan/ask/words';
import { usePlan, useSession } from '../../../store/stores';
import { KeyHints } from '../../../ui/KeyHints';
import { InPlace } from '../../../ui/Places';
import { usePhone } from '../usePhone';
import { placeIdea } from './cardDeeds';
import { CornerLists } from './CornerLists';
import { CornerNames } from './CornerNames';
import styles from './Grid.module.css';
import { GridBar } from './GridBar';
import { gridSettings } from './gridChoices';
import { createGridModel } from './gridModel';
import { ImpactCells } from './ImpactCells';
import { Unplaced } from './Unplaced';
import { useGridPort } from './useGridPort';

const hints = [
  ['Enter', 'take up, keep'],
  ['↑ ↓', 'impact'],
  ['← →', 'effort'],
  ['Esc', 'put back'],
  ['4 2', 'impact, effort'],
  ['Delete', 'off the grid'],
] as const;

export function GridTab() {
  const context = useCommandContext();
  const today = useToday();
  const [model] = useState(() => createGridModel(context, today));
  const [namesCorners, nameCorners] = useState(false);
  const view = useRef<HTMLDivElement>(null);
  const settings = useSession(gridSettings);
  const grid = useSyncExternalStore(model.subscribe, model.grid);
  const current = useSyncExternalStore(model.subscribe, model.current);
  const carried = useSyncExternalStore(model.subscribe, model.carried);
  const isPhone = usePhone();
  useGridPort(model, view);
  useFollowCard(view, current, carried?.place && placeName(carried.place));
  const digits = useTwoDigits({
    current: model.current,
    onFirst: (size) => context.session.announce(`Impact ${size}. Now the effort, 1 to 5.`),
    onBoth(id, impact, effort) {
      model.carry(null);
      placeIdea(context, id, { impact, effort });
    },
  });
  const placed = grid.cells.flatMap(({ ids }) => ids);
  const entry = current ?? placed[0] ?? grid.unplaced[0];
  const words = usePlan((plan) => (carried ? quoted(plan.nodes[carried.id]) : ''));
  return (
    <>
      <InPlace name="bar">
        <GridBar settings={settings} today={today} onCorners={() => nameCorners(true)} />
      </InPlace>
      <div ref={view} className={styles.view} tabIndex={-1} data-view-ground {...digits}>
        {isPhone ? (
          <CornerLists grid={grid} />
        ) : (
          <>
            <div className={styles.main}>
              <p className={styles.axisName}>
                <strong>Impact</strong> how far it would carry us towards the aim
              </p>
              <ImpactCells model={model} grid={grid} entry={entry} carried={carried} />
              <p className={styles.axisName} data-end>
                <strong>Effort</strong> time, money and goodwill
              </p>
              {placed.length === 0 && (
                <p className={styles.empty}>Place the first idea: how far would it carry us, and what does it cost?</p>
              )}
              {carried?.by === 'keys' && <p className={styles.onItsWay}>On its way: {words}</p>}
            </div>
            <Unplaced model={model} grid={grid} entry={entry} carried={carried} />
          </>
        )}
      </div>
      <InPlace name="foot">
        <p>
          {placed.length} placed, {grid.unplaced.length} not yet
        </p>
        <KeyHints hints={hints} />
      </InPlace>
      {namesCorners && <CornerNames onClose={() => nameCorners(false)} />}
    </>
  );
}
