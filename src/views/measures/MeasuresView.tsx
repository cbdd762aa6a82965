/** The measures of the plan: the list beside the one that is shown, or all charts on one page. */
import { ArrowLeft } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import {
  makeMeasure,
  measurePlace,
  measureView,
  showMeasureList,
  type MeasurePlace,
} from '../../commands/measureDeeds';
import { useShownThing } from '../../commands/shownThing';
import { aimOf } from '../../plan/ask/queries';
import type { MeasureId } from '../../plan/model/schema';
import { thingsOf, selectedOf } from '../../store/selection';
import { usePlan, useSession } from '../../store/stores';
import { Button } from '../../ui/Button';
import { AllCharts } from './charts/AllCharts';
import type { GridParts } from './grid/gridDeeds';
import { MeasureList } from './list/MeasureList';
import { NewMeasure } from './list/NewMeasure';
import { lastShown, shownMeasure, shownPlace } from './measurePlaces';
import styles from './MeasuresView.module.css';
import { MeasurePage } from './page/MeasurePage';
import { useMeasuresPort } from './useMeasuresPort';
import { useWidth } from '../../fields/chart/useWidth';

/** px: from here on the list has room beside a chart. */
const twoPanes = 700;

export function MeasuresView() {
  const context = useCommandContext();
  const view = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [parts, setParts] = useState<GridParts | null>(null);
  const onGrid = useCallback((next: GridParts | null) => setParts(next), []);
  // Until the width is known there is room for both.
  const width = useWidth(view, 0);
  const isNarrow = width > 0 && width < twoPanes;
  const { id, place } = useShownMeasure(width >= twoPanes);
  const measure = usePlan((plan) => plan.measures[id ?? '']);
  useMeasuresPort({ view, grid, parts });
  const isList = !isNarrow || place === 'list';
  return (
    <div ref={view} className={styles.room}>
      {!measure && <NoMeasures />}
      {measure && place === 'charts' && <AllCharts />}
      {measure && place !== 'charts' && (
        <div className={styles.view} data-narrow={isNarrow ? '' : undefined}>
          {isList && <MeasureList shown={id} />}
          {(!isNarrow || !isList) && (
            <div className={styles.shown}>
              {isNarrow && (
                <Button variant="quiet" icon={<ArrowLeft />} onPress={() => showMeasureList(context)}>
                  All measures
                </Button>
              )}
              <MeasurePage measure={measure} grid={grid} onGrid={onGrid} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/**
 * The measure that the address names, or the one that is selected since. It is selected, so that details and commands are
 * about it, and the address follows, so that it can be kept and given away; one of all charts or of the list alone names none.
 */
function useShownMeasure(hasBoth: boolean): { readonly id: MeasureId | undefined; readonly place: MeasurePlace } {
  const { session, ports } = useCommandContext();
  const thing = useShownThing();
  const selection = useSession((state) => state.selection);
  const kept = useSession((state) => state.kept);
  const named = usePlan((plan) => plan.measures[thing ?? '']?.id);
  const chosen = usePlan((plan) => shownMeasure(plan, { selection, kept }));
  const selected = selectedOf({ selection }, 'measure').at(-1);
  // An address goes before what is selected until that is selected; from then on it follows.
  const [address, meet] = useState<{ readonly named: MeasureId | undefined; readonly isNew: boolean }>(unmet);
  if (address.named !== named) meet({ named, isNew: named !== undefined });
  else if (address.isNew && selected === named) meet({ named, isNew: false });
  const isNew = address.isNew && named !== undefined;
  const id = isNew ? named : chosen;
  const place = isNew ? 'measure' : shownPlace({ kept });
  const shown = place === 'measure' || (place === 'list' && hasBoth) ? id : undefined;
  useEffect(() => {
    if (isNew) session.keep(measurePlace, 'measure' satisfies MeasurePlace);
  }, [session, isNew]);
  useEffect(() => {
    if (id !== undefined && session.getState().kept[lastShown] !== id) session.keep(lastShown, id);
    if (id !== undefined && selectedOf(session.getState(), 'measure').at(-1) !== id)
      session.select(thingsOf('measure', [id]), { quiet: true });
  }, [session, id]);
  useEffect(() => {
    // Not where somebody is already on the way elsewhere.
    const here = ports.whereNow();
    if (shown !== thing && here?.view === measureView && here.thing === thing)
      ports.goToView(measureView, shown, { replaces: true });
  }, [ports, shown, thing]);
  return { id, place };
}

const unmet = { named: undefined, isNew: false };

function NoMeasures() {
  const context = useCommandContext();
  const first = () => makeMeasure(context, { name: '', kind: 'outcome', nodes: [aimOf(context.openPlan.plan()).id] });
  return (
    <div className={styles.none} data-view-ground tabIndex={-1}>
      <p>
        A measure tells whether a change is an improvement. Begin with the one that tells whether the aim is reached.
      </p>
      <div className={styles.beginning}>
        <Button variant="primary" onPress={first}>
          Measure the aim
        </Button>
        <NewMeasure />
      </div>
    </div>
  );
}
