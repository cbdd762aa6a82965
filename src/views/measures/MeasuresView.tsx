/** The measures of the plan: the list beside the one that is shown, or all charts on one page. */
import { ArrowLeft } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { makeMeasure, showMeasureList } from '../../commands/measureDeeds';
import { useWidth } from '../../fields/chart/useWidth';
import { aimOf } from '../../plan/ask/queries';
import { usePlan } from '../../store/stores';
import { Button } from '../../ui/Button';
import { AllCharts } from './charts/AllCharts';
import type { PointTable } from './grid/pointRow';
import { MeasureList } from './list/MeasureList';
import { NewMeasure } from './list/NewMeasure';
import styles from './MeasuresView.module.css';
import { MeasurePage } from './page/MeasurePage';
import { useMeasuresPort } from './useMeasuresPort';
import { useShownMeasure } from './useShownMeasure';

/** px: from here on the list has room beside a chart. */
const twoPanes = 700;

export function MeasuresView() {
  const context = useCommandContext();
  const view = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [table, setTable] = useState<PointTable | null>(null);
  const onGrid = useCallback((next: PointTable | null) => setTable(next), []);
  // Until the width is known there is room for both.
  const width = useWidth(view, 0);
  const isNarrow = width > 0 && width < twoPanes;
  const { id, place } = useShownMeasure(width >= twoPanes);
  const measure = usePlan((plan) => plan.measures[id ?? '']);
  useMeasuresPort({ view, grid, table });
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
