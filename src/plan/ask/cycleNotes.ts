/**
 * What is to be said of a cycle where it stands: what its stage still needs, what is late, what is worth knowing. Cards,
 * lists and the page of a cycle take it from here.
 *
 * Must not know: the clock; today is an argument.
 */
import { count } from '../../kit/english';
import { daysBetween, shortDate } from '../../kit/dates/calendar';
import { own } from '../../kit/own';
import type { Cycle, Plan } from '../model/schema';

/** What the eye is told by: something is missing, something is late, or a fact of some sort. */
export type NoteSign = 'missing' | 'late' | 'locked' | 'running' | 'ahead' | 'due';

export interface CycleNote {
  readonly sign: NoteSign;
  readonly text: string;
}

/** What matters most first. */
export function cycleNotes(plan: Plan, cycle: Cycle, today: string): readonly CycleNote[] {
  const notes = [...notesOfStage[cycle.stage](cycle, today), ...ideaNotes(plan, cycle, today)];
  return notes.toSorted((a, b) => rank(a) - rank(b));
}

export function needsSomething(notes: readonly CycleNote[]): boolean {
  return notes.some(({ sign }) => sign === 'missing' || sign === 'late');
}

/** How close, in days, a date is told as coming. */
const soon = 14;

function rank({ sign }: CycleNote): number {
  return sign === 'missing' ? 0 : sign === 'late' ? 1 : 2;
}

const notesOfStage: Readonly<Record<Cycle['stage'], (cycle: Cycle, today: string) => CycleNote[]>> = {
  plan({ plan }, today) {
    const { start } = plan;
    const waits = start !== undefined && start < today;
    return [
      ...(isSaid(plan.prediction) ? [] : [missing('No prediction yet')]),
      ...(waits ? [late(`Was to begin ${shortDate(start, today)}, ${days(daysBetween(start, today))} ago`)] : []),
    ];
  },
  do(cycle, today) {
    return [...predictionNotes(cycle, today), ...runNotes(cycle, today)];
  },
  study(cycle, today) {
    const { predictionHeld, learning } = cycle.study;
    const asked = predictionHeld === undefined ? 'Did the prediction hold?' : 'What was learned?';
    const isDone = predictionHeld !== undefined && isSaid(learning);
    return [...(isDone ? [] : [missing(asked)]), ...predictionNotes(cycle, today)];
  },
  act({ act, study }) {
    return [
      ...(act.decision === undefined ? [missing('Adopt, adapt or abandon?')] : []),
      ...(isSaid(study.learning) ? [] : [missing('What was learned?')]),
    ];
  },
  complete({ act }) {
    return act.decision === undefined ? [missing('No decision noted')] : [];
  },
};

function predictionNotes({ plan }: Cycle, today: string): CycleNote[] {
  if (!isSaid(plan.prediction)) return [missing('No prediction was made')];
  if (plan.locked === undefined) return [];
  return [{ sign: 'locked', text: `Prediction fixed ${shortDate(plan.locked.slice(0, 10), today)}` }];
}

function runNotes({ plan, do: done }: Cycle, today: string): CycleNote[] {
  if (done.end !== undefined && done.end <= today) {
    const ago = daysBetween(done.end, today);
    return [missing(`Do ended ${ago === 0 ? 'today' : `${days(ago)} ago`}: study it next`)];
  }
  const begins = done.start ?? plan.start;
  if (begins !== undefined && begins > today)
    return [{ sign: 'ahead', text: `${days(daysBetween(today, begins))} before its planned start` }];
  const ends = done.end ?? plan.end;
  if (ends === undefined) return [];
  const left = daysBetween(today, ends);
  if (left < 0) return [late(`Was to end ${shortDate(ends, today)}, ${days(-left)} ago`)];
  return [{ sign: 'running', text: left === 0 ? 'Running, ends today' : `Running, ${days(left)} left` }];
}

function ideaNotes({ nodes }: Plan, { idea, stage }: Cycle, today: string): CycleNote[] {
  const { due, status } = own(nodes, idea) ?? {};
  if (due === undefined || stage === 'complete' || status === 'adopted' || status === 'abandoned') return [];
  const left = daysBetween(today, due);
  const on = shortDate(due, today);
  if (left < 0) return [late(`Its idea was due ${on}, ${days(-left)} late`)];
  if (left > soon) return [];
  return [{ sign: 'due', text: `Its idea is due ${on}, ${left === 0 ? 'today' : `in ${days(left)}`}` }];
}

const missing = (text: string): CycleNote => ({ sign: 'missing', text });
const late = (text: string): CycleNote => ({ sign: 'late', text });
const days = (some: number) => count(some, 'day');

function isSaid(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
