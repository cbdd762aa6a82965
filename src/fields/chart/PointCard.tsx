/** What a point says, beside it: its value, its date, what it is part of. The list says the same aloud. */
import type { ChartFigurePoint } from '../../figure/compose/chart/chartFigure';
import styles from './LiveChart.module.css';

interface PointCardProps {
  readonly point: ChartFigurePoint;
  /** Of the chart, px. */
  readonly width: number;
  /** Where it stands for a point without a value, px. */
  readonly top: number;
}

/** px */
const [breadth, clear] = [240, 14];

export function PointCard({ point, width, top }: PointCardProps) {
  const { value, date, facts } = point.words;
  const left = Math.min(Math.max(0, point.x - breadth / 2), Math.max(0, width - breadth));
  return (
    <div aria-hidden className={styles.card} style={{ left, top: (point.y ?? top) + clear, maxWidth: breadth }}>
      <p>
        <strong>{value}</strong> {date}
      </p>
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
    </div>
  );
}
