/** The points of a chart as a list of one choice: each is said with its date, its value and what it is part of. */
import { memo, useId, type KeyboardEvent, type PointerEvent } from 'react';
import type { ChartFigurePoint } from '../../figure/compose/chart/chartFigure';
import type { PointId } from '../../plan/model/schema';
import styles from './LiveChart.module.css';

/** Of more points those about the one that is pointed at stand on the page. */
const most = 200;

interface PointListProps {
  readonly name: string;
  readonly points: readonly ChartFigurePoint[];
  readonly pointed: PointId | undefined;
  readonly onPoint: (id: PointId | undefined) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerLeave: () => void;
}

export function PointList({ name, points, pointed, onPoint, ...area }: PointListProps) {
  const list = useId();
  const at = points.findIndex(({ id }) => id === pointed);
  // The one that is pointed at with its neighbours, the latest where none is.
  const middle = at < 0 ? points.length : at;
  const first = Math.max(0, Math.min(middle - most / 2, points.length - most));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextPlace(event.key, at, points.length);
    if (next === undefined && (event.key !== 'Escape' || at < 0)) return;
    event.preventDefault();
    event.stopPropagation();
    onPoint(next === undefined ? undefined : points[next]?.id);
  };
  return (
    <div
      role="listbox"
      aria-label={name}
      aria-orientation="horizontal"
      aria-activedescendant={at < 0 ? undefined : `${list}-${at}`}
      className={styles.list}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => at < 0 && onPoint(points.at(-1)?.id)}
      onBlur={() => onPoint(undefined)}
      {...area}
    >
      {points.slice(first, first + most).map((point, place) => (
        <PointOption
          key={point.id}
          id={`${list}-${first + place}`}
          words={point.words.whole}
          isPointed={first + place === at}
          number={first + place + 1}
          of={points.length}
        />
      ))}
    </div>
  );
}

function nextPlace(key: string, at: number, many: number): number | undefined {
  if (many === 0) return undefined;
  switch (key) {
    case 'ArrowRight':
      return Math.min(many - 1, at + 1);
    case 'ArrowLeft':
      return at < 0 ? many - 1 : Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return many - 1;
    default:
      return undefined;
  }
}

interface PointOptionProps {
  readonly id: string;
  readonly words: string;
  readonly isPointed: boolean;
  /** Among all, from 1. */
  readonly number: number;
  readonly of: number;
}

const PointOption = memo(function PointOption({ id, words, isPointed, number, of }: PointOptionProps) {
  return (
    <div
      role="option"
      id={id}
      aria-selected={isPointed}
      aria-posinset={number}
      aria-setsize={of}
      className={styles.option}
    >
      {words}
    </div>
  );
});
