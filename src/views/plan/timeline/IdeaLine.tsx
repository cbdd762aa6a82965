/** One row of the timeline: an idea with its bar, its cycles on it, and in words when it is. */
import { TriangleAlert } from 'lucide-react';
import { memo, useRef, type CSSProperties } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { CycleMark } from '../../../fields/CycleMark';
import { statusChoices } from '../../../fields/statusChoices';
import { nearDate } from '../../../kit/dates/calendar';
import { endOf, xOf, type TimeAxis } from '../../../kit/dates/timeAxis';
import { cyclesOf } from '../../../plan/ask/cycles';
import { daysLate } from '../../../plan/ask/lateness';
import {
  barOf,
  barWords,
  cycleBarName,
  cycleBars,
  scheduleName,
  spanWords,
  type CycleBar,
} from '../../../plan/ask/schedule';
import { isChangeIdea } from '../../../plan/ask/queries';
import { oneLine } from '../../../plan/ask/words';
import type { NodeId, PlanNode } from '../../../plan/model/schema';
import { selectedNodes } from '../../../store/selection';
import { useSession } from '../../../store/stores';
import { usePart } from '../../../store/usePart';
import { classes } from '../../../ui/classes';
import { datesWords } from './barDeeds';
import styles from './Timeline.module.css';
import type { DraggedBar, TimelineModel } from './timelineModel';
import { useBarDrag } from './useBarDrag';
import { openPlace } from './useTimelinePort';

interface IdeaLineProps {
  readonly id: NodeId;
  readonly number: number;
  readonly model: TimelineModel;
  readonly axis: TimeAxis;
  readonly today: () => string;
  readonly withCycles: boolean;
  readonly isEntry: boolean;
  readonly dragged: DraggedBar | undefined;
}

export const IdeaLine = memo(function IdeaLine(props: IdeaLineProps) {
  const { id, number, model, axis, today, withCycles, isEntry, dragged } = props;
  const { openPlan } = useCommandContext();
  const stored = usePart(id, (plan) => plan.nodes[id]);
  usePart(id, (plan) => cyclesOf(plan, id));
  const isSelected = useSession((state) => selectedNodes(state).includes(id));
  const track = useRef<HTMLDivElement>(null);
  const onPress = useBarDrag({ model, axis, today });
  if (!stored) return null;
  const plan = openPlan.plan();
  const day = today();
  const node: PlanNode = dragged ? { ...stored, start: dragged.start, due: dragged.due } : stored;
  const status = isChangeIdea(plan, id) ? (node.status ?? 'proposed') : undefined;
  return (
    <div
      role="row"
      data-node-id={id}
      data-row={id}
      data-status={status}
      aria-rowindex={number}
      aria-selected={isSelected}
      aria-label={scheduleName(plan, id, day)}
      tabIndex={isEntry ? 0 : -1}
      className={classes(styles.row, isSelected && styles.selected)}
      onPointerDown={(event) => {
        if (event.button === 0 && !(event.target instanceof Element && event.target.closest('button')))
          model.goTo({ key: id });
      }}
    >
      <div role="rowheader" className={styles.name}>
        <span className={styles.text} dir="auto" title={node.text}>
          {oneLine(node.text) || '(empty)'}
        </span>
        <span className={styles.facts}>
          <Status status={status} /> <span>{node.owner ?? 'no owner'}</span>
        </span>
      </div>
      <div
        ref={track}
        role="gridcell"
        aria-label={barWords(stored, day)}
        className={styles.track}
        data-kind={barOf(stored).kind}
        onPointerDown={(event) => onPress(event, stored)}
      >
        <BarShape node={node} axis={axis} today={day} />
        {dragged && <BarShape node={stored} axis={axis} today={day} isGhost />}
        {withCycles &&
          cycleBars(plan, id).map((cycle) => (
            <CycleOnBar key={cycle.id} cycle={cycle} idea={id} model={model} axis={axis} today={day} />
          ))}
        {dragged && <DragNote before={stored} after={dragged} axis={axis} today={day} />}
      </div>
    </div>
  );
});

function Status({ status }: { readonly status: string | undefined }) {
  const choice = statusChoices.find(({ id }) => id === status);
  return (
    choice && (
      <span className={styles.status} data-status={choice.id}>
        {choice.mark} {choice.label}
      </span>
    )
  );
}

interface BarShapeProps {
  readonly node: PlanNode;
  readonly axis: TimeAxis;
  readonly today: string;
  readonly isGhost?: boolean;
}

function BarShape({ node, axis, today, isGhost = false }: BarShapeProps) {
  const bar = barOf(node);
  const late = daysLate(node, today);
  const [left, right] =
    bar.kind === 'none' || bar.kind === 'reversed'
      ? [xOf(axis, today), xOf(axis, today) + 4 * 7 * axis.pxPerDay]
      : [
          bar.kind === 'due' ? endOf(axis, bar.due) - 40 : xOf(axis, bar.start),
          bar.kind === 'start' ? xOf(axis, bar.start) + 40 : endOf(axis, bar.due),
        ];
  const place = { left, width: Math.max(4, right - left) };
  if (isGhost) return <span aria-hidden className={styles.ghost} style={place} />;
  const lateTo = late > 0 ? xOf(axis, today) : right;
  const words = Math.max(right, lateTo);
  return (
    <>
      {bar.kind !== 'reversed' && <span aria-hidden className={styles.bar} data-kind={bar.kind} style={place} />}
      {lateTo > right && <span aria-hidden className={styles.overdue} style={{ left: right, width: lateTo - right }} />}
      <span
        aria-hidden
        className={classes(styles.words, late > 0 && styles.late)}
        style={{ '--at': `${words}px` } as CSSProperties}
      >
        {late > 0 && <TriangleAlert size={14} />} {barWords(node, today)}
      </span>
    </>
  );
}

interface CycleOnBarProps {
  readonly cycle: CycleBar;
  readonly idea: NodeId;
  readonly model: TimelineModel;
  readonly axis: TimeAxis;
  readonly today: string;
}

/** Solid up to today, dotted beyond; the mark at its end, of a planned one at its start. */
function CycleOnBar({ cycle, idea, model, axis, today }: CycleOnBarProps) {
  const context = useCommandContext();
  const [start, end] = [xOf(axis, cycle.start), endOf(axis, cycle.end)];
  const width = Math.max(3, end - start);
  const isPlanned = cycle.mark === 'planned';
  const past = isPlanned ? 0 : Math.min(width, Math.max(0, endOf(axis, today) - start));
  const name = cycleBarName(context.openPlan.plan(), cycle, today);
  return (
    <>
      {past > 0 && <span aria-hidden className={styles.done} style={{ left: start, width: past }} />}
      {past < width && (
        <span aria-hidden className={styles.ahead} style={{ left: start + past, width: width - past }} />
      )}
      <button
        type="button"
        data-cycle-id={cycle.id}
        tabIndex={-1}
        aria-label={name}
        title={name}
        className={styles.cycle}
        style={{ left: isPlanned ? start : start + width }}
        onClick={() => {
          model.goTo({ key: idea, cycle: cycle.id });
          openPlace(context, { key: idea, cycle: cycle.id });
        }}
      >
        <CycleMark mark={cycle.mark} size={13} />
      </button>
    </>
  );
}

function DragNote({
  before,
  after,
  axis,
  today,
}: {
  before: PlanNode;
  after: DraggedBar;
  axis: TimeAxis;
  today: string;
}) {
  const edge = after.what === 'start' ? after.start : (after.due ?? after.start);
  const was = spanWords(before.start, before.due, today);
  return (
    <span aria-hidden className={styles.note} style={{ left: edge === undefined ? 0 : endOf(axis, edge) }}>
      <strong>
        {edge === undefined ? '' : `${after.what === 'start' ? 'Start' : 'Due'} ${nearDate(edge, today)}`}
      </strong>
      <span>{datesWords(before, after, today)}</span>
      {was !== '' && <span>was {was}</span>}
    </span>
  );
}
