/** The head of the timeline: years, months or quarters, weeks, today, milestones. Milestones are moved by dragging. */
import { Diamond } from 'lucide-react';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { addDays, shortDate } from '../../../kit/dates/calendar';
import { mondays, snapped, stepped, stretches, xOf, type TimeAxis } from '../../../kit/dates/timeAxis';
import { milestoneDays, type MilestoneDay } from '../../../plan/ask/schedule';
import { usePlan } from '../../../store/stores';
import { followPointer, tremble } from '../../../browser/followPointer';
import { moveMilestone } from './milestoneDeeds';
import type { Scale } from './timelineChoices';
import styles from './Timeline.module.css';

interface AxisHeadProps {
  readonly axis: TimeAxis;
  readonly scale: Scale;
  readonly today: string;
  /** Opens the question what a milestone is called and when it is. */
  readonly onMilestone: (milestone: MilestoneDay) => void;
}

export function AxisHead({ axis, scale, today, onMilestone }: AxisHeadProps) {
  const plan = usePlan((each) => each);
  const isToday = today >= axis.from && today <= axis.to;
  return (
    <div className={styles.head}>
      <div data-names className={styles.corner}>
        Change idea
      </div>
      <div className={styles.axis}>
        <div aria-hidden>
          {stretches(axis, 'year').map(({ label, x, width }) => (
            <div key={label} className={styles.year} style={{ left: x, width }}>
              <span>{label}</span>
            </div>
          ))}
          {stretches(axis, scale === 'quarters' ? 'quarter' : 'month').map(({ label, x }) => (
            <span key={x} className={styles.month} style={{ left: x }}>
              {label}
            </span>
          ))}
          {scale !== 'quarters' && mondays(axis).map((x) => <i key={x} className={styles.week} style={{ left: x }} />)}
          {isToday && (
            <span className={styles.today} style={{ left: xOf(axis, today) }}>
              Today, {shortDate(today, today)}
            </span>
          )}
        </div>
        {milestoneDays(plan).map((milestone) => (
          <MilestoneMark
            key={milestone.id ?? 'aim'}
            milestone={milestone}
            axis={axis}
            today={today}
            snap={scale === 'weeks' ? 'day' : 'monday'}
            onOpen={() => onMilestone(milestone)}
          />
        ))}
      </div>
    </div>
  );
}

interface MilestoneMarkProps {
  readonly milestone: MilestoneDay;
  readonly axis: TimeAxis;
  readonly today: string;
  readonly snap: 'day' | 'monday';
  readonly onOpen: () => void;
}

function MilestoneMark({ milestone, axis, today, snap, onOpen }: MilestoneMarkProps) {
  const context = useCommandContext();
  const { id, date, name } = milestone;
  const isDragged = useRef(false);
  const onDrag = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const mark = event.currentTarget;
    const began = event.clientX;
    const dayOf = ({ clientX, altKey }: globalThis.PointerEvent) =>
      snapped(addDays(date, Math.round((clientX - began) / axis.pxPerDay)) ?? date, altKey ? 'day' : snap);
    isDragged.current = false;
    followPointer({
      move: (moved) => {
        // A press that moves less opens it.
        isDragged.current ||= Math.abs(moved.clientX - began) >= tremble;
        if (isDragged.current) mark.style.translate = `${xOf(axis, dayOf(moved)) - xOf(axis, date)}px 0`;
      },
      drop: (dropped) => {
        if (isDragged.current) moveMilestone(context, milestone, dayOf(dropped));
      },
      end: () => void (mark.style.translate = ''),
      isMoved: () => isDragged.current,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    moveMilestone(context, milestone, stepped(date, snap, by), `milestone:${id ?? 'aim'}`);
  };
  return (
    <button
      type="button"
      data-milestone={id ?? 'aim'}
      className={styles.milestone}
      style={{ left: xOf(axis, date) }}
      onClick={() => !isDragged.current && onOpen()}
      onPointerDown={onDrag}
      onKeyDown={onKeyDown}
    >
      <Diamond aria-hidden size={14} fill={id === undefined ? 'currentColor' : 'none'} />{' '}
      <span>
        <strong>{name || 'Milestone'}</strong> {shortDate(date, today)}
      </span>
    </button>
  );
}
