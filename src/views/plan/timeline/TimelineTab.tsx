/** The timeline of the plan: ideas and their cycles as bars over weeks and months. Of many rows, those in sight are on the page. */
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type CSSProperties, type RefObject } from 'react';
import { Virtualizer } from 'virtua';
import { useCommandContext } from '../../../commands/commandContext';
import { useToday } from '../../../fields/useToday';
import {
  axisAround,
  axisWidth,
  daysWithToday,
  mondays,
  stretches,
  xOf,
  type Days,
  type TimeAxis,
} from '../../../kit/dates/timeAxis';
import { milestoneDays, scheduledDays, type MilestoneDay } from '../../../plan/ask/schedule';
import { tableBoxes, plainChoices } from '../../../plan/ask/tableRows';
import type { Plan } from '../../../plan/model/schema';
import { usePlan, useSession } from '../../../store/stores';
import { useHiddenBeneath } from '../../../ui/beneathNames';
import { InPlace } from '../../../ui/Places';
import { usePhone } from '../usePhone';
import { AxisHead } from './AxisHead';
import { DateList } from './DateList';
import { IdeaLine } from './IdeaLine';
import { MilestoneDialog } from './MilestoneDialog';
import styles from './Timeline.module.css';
import { TimelineBar } from './TimelineBar';
import { dayWidth, timelineSettings, type Scale } from './timelineChoices';
import { TimelineFoot } from './TimelineFoot';
import { TimelineGroup } from './TimelineGroup';
import { createTimelineModel, type TimelineModel, type TimelinePlace } from './timelineModel';
import { useFollowPlace, useTimelinePort } from './useTimelinePort';

/** More rows than this are not all on the page at once. */
const many = 60;

export function TimelineTab() {
  const context = useCommandContext();
  const today = useToday();
  const day = today();
  const [model] = useState(() => createTimelineModel(context, today));
  const [milestone, askMilestone] = useState<MilestoneDay | 'new' | null>(null);
  const view = useRef<HTMLDivElement>(null);
  const settings = useSession(timelineSettings);
  const rows = useSyncExternalStore(model.subscribe, model.rows);
  const current = useCurrent(model);
  const dragged = useSyncExternalStore(model.subscribe, model.dragged);
  const plan = usePlan((each) => each);
  const days = daysOf(plan, day);
  const axis = useAxis(days.first, days.last, dayWidth(settings));
  const isPhone = usePhone();
  useTimelinePort(model, view, today);
  useFollowPlace(model, view, current);
  const goToToday = () => scrollTo(view.current, xOf(axis, day));
  useStartAtToday(view, xOf(axis, day));
  useHiddenBeneath(view);
  const at = rows.findIndex(({ key }) => key === current?.key);
  const lines = rows.map((row, index) => {
    const isEntry = current === undefined ? index === 0 : row.key === current.key;
    const shared = { number: index + 2, model, axis, isEntry };
    if (row.kind === 'group') return <TimelineGroup key={row.key} row={row} {...shared} />;
    const own = dragged?.id === row.id ? dragged : undefined;
    return <IdeaLine key={row.key} id={row.id} today={today} withCycles={settings.cycles} dragged={own} {...shared} />;
  });
  return (
    <>
      <InPlace name="bar">
        <TimelineBar settings={settings} today={today} onToday={goToToday} onMilestone={() => askMilestone('new')} />
      </InPlace>
      <div ref={view} className={styles.view} tabIndex={-1} data-view-ground>
        {isPhone ? (
          <DateList rows={rows} today={day} />
        ) : (
          <div className={styles.all} style={{ '--axis': `${axisWidth(axis)}px` } as CSSProperties}>
            <AxisHead axis={axis} scale={settings.scale} today={day} onMilestone={askMilestone} />
            <Rules axis={axis} scale={settings.scale} today={day} plan={plan} />
            <div
              role="grid"
              aria-label="Timeline"
              aria-rowcount={rows.length + 1}
              aria-colcount={2}
              className={styles.grid}
            >
              {rows.length > many ? (
                <Virtualizer scrollRef={view} startMargin={56} keepMounted={at < 0 ? [] : [at]}>
                  {lines}
                </Virtualizer>
              ) : (
                lines
              )}
            </div>
          </div>
        )}
        {rows.length === 0 && (
          <p className={styles.empty}>Nothing passes the filters, or there is no change idea yet.</p>
        )}
      </div>
      <TimelineFoot />
      {milestone && <MilestoneDialog milestone={milestone} today={today} onClose={() => askMilestone(null)} />}
    </>
  );
}

/** The same axis for the same days. */
function useAxis(first: string, last: string, pxPerDay: number): TimeAxis {
  return useMemo(() => axisAround(first, last, pxPerDay), [first, last, pxPerDay]);
}

/** The days that the axis has to show: those of the plan, and today. */
function daysOf(plan: Plan, today: string): Days {
  const ids = tableBoxes(plan, plainChoices).map(({ id }) => id);
  return daysWithToday(scheduledDays(plan, ids), today);
}

/** What has the keyboard; the same object for the same place. */
function useCurrent(model: TimelineModel): TimelinePlace | undefined {
  const known = useRef<TimelinePlace>(undefined);
  return useSyncExternalStore(model.subscribe, () => {
    const now = model.current();
    if (now?.key !== known.current?.key || now?.cycle !== known.current?.cycle) known.current = now;
    return known.current;
  });
}

function scrollTo(view: HTMLElement | null, x: number): void {
  if (view) view.scrollLeft = Math.max(0, x - view.clientWidth / 3);
}

/** When the timeline comes to the page, today is in sight. */
function useStartAtToday(view: RefObject<HTMLElement | null>, x: number): void {
  const first = useRef(x);
  useEffect(() => scrollTo(view.current, first.current), [view]);
}

interface RulesProps {
  readonly axis: TimeAxis;
  readonly scale: Scale;
  readonly today: string;
  readonly plan: Plan;
}

/** The lines behind the bars: months, today, milestones. */
function Rules({ axis, scale, today, plan }: RulesProps) {
  const isToday = today >= axis.from && today <= axis.to;
  return (
    <div aria-hidden className={styles.rules}>
      {stretches(axis, scale === 'quarters' ? 'quarter' : 'month').map(({ x }) => (
        <i key={x} style={{ left: x }} />
      ))}
      {scale === 'weeks' &&
        mondays(axis).map((x) => <i key={`week ${x}`} className={styles.faint} style={{ left: x }} />)}
      {milestoneDays(plan).map(({ id, date }) => (
        <i key={id ?? 'aim'} className={styles.dotted} style={{ left: xOf(axis, date) }} />
      ))}
      {isToday && <i className={styles.now} style={{ left: xOf(axis, today) }} />}
    </div>
  );
}
