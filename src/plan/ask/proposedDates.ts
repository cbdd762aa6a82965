/**
 * Days that a cycle's fields can take with one press: what follows from its idea, from the cycle before, from what was planned,
 * or from today.
 *
 * Must not know: today, where it is not told.
 */
import { addDays, shortDate } from '../../kit/dates/calendar';
import type { CycleId, Plan } from '../model/schema';

export interface ProposedDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** What the press takes: “Today, 30 Nov”. */
  readonly words: string;
}

export type ProposedField = `${'plan' | 'do'}.${'start' | 'end'}`;

/** Undefined where the field has a date already, or nothing can be proposed yet. */
export function proposedDay(plan: Plan, id: CycleId, field: ProposedField, today: string): ProposedDay | undefined {
  const cycle = plan.cycles[id];
  if (!cycle) return undefined;
  const [part, end] = field.split('.') as ['plan' | 'do', 'start' | 'end'];
  // Nothing ends before it began.
  if (cycle[part][end] !== undefined || (end === 'end' && cycle[part].start === undefined)) return undefined;
  return proposals[field](plan, id, today);
}

const said = (date: string, today: string, before: string, after = ''): ProposedDay => ({
  date,
  words: [before, `${shortDate(date, today)}${after}`].filter(Boolean).join(', '),
});

const proposals: Readonly<Record<ProposedField, (plan: Plan, id: CycleId, today: string) => ProposedDay | undefined>> =
  {
    'plan.start'({ nodes, cycles }, id, today) {
      const cycle = cycles[id];
      const before = cycles[cycle?.previous ?? ''];
      const over = before?.do.end ?? before?.plan.end;
      const ideaStart = nodes[cycle?.idea ?? '']?.start;
      const after = over !== undefined && over >= today ? addDays(over, 1) : undefined;
      if (after !== undefined) return said(after, today, 'After the cycle before');
      return ideaStart !== undefined && ideaStart > today
        ? said(ideaStart, today, 'When the idea starts')
        : said(today, today, 'Today');
    },
    'plan.end'({ nodes, cycles }, id, today) {
      const cycle = cycles[id];
      const start = cycle?.plan.start;
      if (start === undefined) return undefined;
      const due = nodes[cycle?.idea ?? '']?.due;
      const week = addDays(start, 7);
      if (week === undefined) return undefined;
      return due !== undefined && due >= start && due < week
        ? said(due, today, 'When the idea is due')
        : said(week, today, 'A week later');
    },
    'do.start': happened('start'),
    'do.end': happened('end'),
  };

/** Nothing has happened yet on a day to come. */
function happened(end: 'start' | 'end') {
  return ({ cycles }: Plan, id: CycleId, today: string) => {
    const planned = cycles[id]?.plan[end];
    return planned !== undefined && planned <= today
      ? said(planned, today, '', ', as planned')
      : said(today, today, 'Today');
  };
}
