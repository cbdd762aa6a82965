/** The measures of the plan: the list beside the one that is shown, or all charts on one page. */
import { ArrowLeft } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { makeMeasure, measurePlace } from '../../commands/measureDeeds';
import { aimOf } from '../../plan/ask/queries';
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
import { useWidth } from './useWidth';

/** px: from here on the list has room beside a chart. */
const twoPanes = 700;

export function MeasuresView() {
  const { session } = useCommandContext();
  const view = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [parts, setParts] = useState<GridParts | null>(null);
  const onGrid = useCallback((next: GridParts | null) => setParts(next), []);
  const id = useShownMeasure();
  const measure = usePlan((plan) => plan.measures[id ?? '']);
  const place = useSession(shownPlace);
  // There is room for one of the two.
  const isNarrow = useWidth(view) < twoPanes;
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
                <Button variant="quiet" icon={<ArrowLeft />} onPress={() => session.keep(measurePlace, 'list')}>
                  All measures
                </Button>
              )}
              <MeasurePage key={measure.id} measure={measure} grid={grid} onGrid={onGrid} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** What is shown is selected, so that details and commands are about it. */
function useShownMeasure(): string | undefined {
  const { session } = useCommandContext();
  const selection = useSession((state) => state.selection);
  const kept = useSession((state) => state.kept);
  const id = usePlan((plan) => shownMeasure(plan, { selection, kept }));
  useEffect(() => {
    if (id !== undefined && session.getState().kept[lastShown] !== id) session.keep(lastShown, id);
    if (id !== undefined && selectedOf(session.getState(), 'measure').at(-1) !== id)
      session.select(thingsOf('measure', [id]), { quiet: true });
  }, [session, id]);
  return id;
}

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
