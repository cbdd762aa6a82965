/** The small charts under the text of a box on the canvas. Loaded when a box has some. */
import { useMemo } from 'react';
import { boxCharts } from '../../figure/compose/chart/boxCharts';
import type { BoxCharts } from '../../geometry/types/types';
import type { NodeId } from '../../plan/model/schema';
import { useStores } from '../../store/stores';
import { usePart } from '../../store/usePart';
import styles from './DriverBox.module.css';

interface ChartsUnderProps {
  readonly id: NodeId;
  readonly charts: BoxCharts;
}

export function ChartsUnder({ id, charts }: ChartsUnderProps) {
  const { openPlan } = useStores();
  const { at, width, row } = charts;
  const measures = usePart(id, (plan) => plan.measures);
  const cycles = usePart(id, (plan) => plan.cycles);
  const drawn = useMemo(
    () => boxCharts({ ...openPlan.plan(), measures, cycles }, charts, { x: -at.x, y: -at.y, colour: 'currentColor' }),
    [openPlan, measures, cycles, charts, at],
  );
  const height = row * charts.measures.length;
  return (
    <svg
      className={styles.charts}
      style={{ left: at.x, top: at.y }}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={drawn.map(({ said }) => said).join(' ')}
    >
      {drawn.flatMap(({ marks }, chart) =>
        marks.map((mark, index) => {
          const look = {
            fill: mark.fill === undefined ? 'none' : 'currentColor',
            stroke: mark.stroke?.colour ?? 'none',
            strokeWidth: mark.stroke?.width,
            strokeDasharray: mark.stroke?.dash?.join(' '),
            strokeLinecap: 'round' as const,
            strokeLinejoin: 'round' as const,
          };
          const key = `${chart}-${index}`;
          return mark.kind === 'path' ? (
            <path key={key} d={mark.path} {...look} />
          ) : (
            <ellipse key={key} cx={mark.centre.x} cy={mark.centre.y} rx={mark.rx} ry={mark.ry} {...look} />
          );
        }),
      )}
    </svg>
  );
}
