/** How the cells of the table look, column by column. What they say is said by their names (`plan/ask/tableCells.ts`). */
import { shortDate } from '../../../kit/dates/calendar';
import type { ReactNode } from 'react';
import { CycleMark } from '../../../fields/CycleMark';
import { statusChoices } from '../../../fields/statusChoices';
import { TagDot } from '../../../fields/TagDot';
import { cycleMarkOf } from '../../../plan/ask/cycleMark';
import { cyclesOf, lastDecision } from '../../../plan/ask/cycles';
import { daysLate, lateWords } from '../../../plan/ask/lateness';
import { measuresOf } from '../../../plan/ask/measuresOf';
import { isChangeIdea } from '../../../plan/ask/queries';
import { cellText, driversOf } from '../../../plan/ask/tableCells';
import type { TableColumn } from '../../../plan/ask/tableColumns';
import { kindName, oneLine } from '../../../plan/ask/words';
import type { NodeId, Plan, PlanNode } from '../../../plan/model/schema';
import { MeasureLink } from './MeasureLink';
import styles from './Table.module.css';

type Look = (plan: Plan, node: PlanNode, today: string) => ReactNode;

/** Nothing to see: a dash that nobody reads aloud. */
const nothing = <span className={styles.nothing}>–</span>;

const inWords =
  (column: TableColumn): Look =>
  (plan, { id }) =>
    cellText(plan, id, column) || nothing;

const sizes = [1, 2, 3, 4, 5] as const;

const size =
  (column: 'impact' | 'effort'): Look =>
  (_plan, node) =>
    node[column] === undefined ? (
      nothing
    ) : (
      <span className={styles.size} data-size={column}>
        {sizes.map((each) => (
          <i key={each} className={each <= (node[column] ?? 0) ? styles.full : undefined} />
        ))}
      </span>
    );

export const cellLooks: Readonly<Record<TableColumn, Look>> = {
  text: (plan, node) =>
    node.text.trim() === '' ? <span className={styles.nothing}>{kindName(plan, node)}</span> : node.text,
  drivers(plan, { id }) {
    const [first, ...others] = driversOf(plan, id);
    if (first === undefined) return nothing;
    const text = oneLine(plan.nodes[first]?.text ?? '') || '(empty)';
    return (
      <span title={cellText(plan, id, 'drivers')}>
        {others.length > 0 ? `${cutShort(text)} +${others.length}` : text}
      </span>
    );
  },
  status(plan, node) {
    const choice = statusChoices.find((each) => each.id === (node.status ?? 'proposed'));
    if (!isChangeIdea(plan, node.id) || !choice) return nothing;
    return (
      <span className={styles.status} data-status={choice.id}>
        {choice.mark} {choice.label}
      </span>
    );
  },
  owner: inWords('owner'),
  start: (_plan, { start }, today) => (start === undefined ? nothing : shortDate(start, today)),
  due(_plan, node, today) {
    if (node.due === undefined) return nothing;
    const late = daysLate(node, today);
    const day = shortDate(node.due, today);
    return late === 0 ? (
      day
    ) : (
      <span className={styles.late}>
        {day} · {lateWords(late)}
      </span>
    );
  },
  impact: size('impact'),
  effort: size('effort'),
  confidence: inWords('confidence'),
  pdsa: (plan, { id }) => cyclesLook(plan, id),
  decision: inWords('decision'),
  measures(plan, { id }) {
    const [first, ...others] = measuresOf(plan, id);
    if (!first) return nothing;
    return <MeasureLink measure={first} others={others.length} title={cellText(plan, id, 'measures')} />;
  },
  tags: (plan, { tags = [] }) =>
    tags.length === 0 ? (
      nothing
    ) : (
      <span className={styles.tags}>
        {tags.flatMap((id) => {
          const tag = plan.tags[id];
          return tag ? (
            <span key={id} className={styles.tag}>
              <TagDot colour={tag.colour} /> {tag.name}
            </span>
          ) : (
            []
          );
        })}
      </span>
    ),
};

/** What stands behind it must not be cut off. */
function cutShort(text: string): string {
  const letters = [...text];
  return letters.length > 42 ? `${letters.slice(0, 41).join('').trimEnd()}…` : text;
}

/** So many marks of a ramp have room. */
const shownCycles = 4;

function cyclesLook(plan: Plan, id: NodeId): ReactNode {
  const cycles = cyclesOf(plan, id);
  const decision = lastDecision(plan, id);
  if (cycles.length === 0) return nothing;
  return (
    <span className={styles.ramp}>
      <span className={styles.steps}>
        {cycles.slice(-shownCycles).map((cycle, step) => (
          <span key={cycle.id} style={{ translate: `0 ${4 - 2.5 * step}px` }}>
            <CycleMark mark={cycleMarkOf(cycle)} size={10} />
          </span>
        ))}
      </span>
      {cycles.length}
      {decision !== undefined && ` · ${decision}`}
    </span>
  );
}
