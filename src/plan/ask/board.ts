/**
 * The board of PDSA cycles: which cards stand in which stage, in which order, and what each is called.
 *
 * Must not know: the clock; today is an argument.
 */
import { addDays } from '../../kit/dates/calendar';
import { spokenSpan } from '../../kit/dates/shortDates';
import { count } from '../../kit/english';
import { tidyName } from '../../kit/names';
import { own } from '../../kit/own';
import { inOrder } from '../model/order';
import { stages, type Cycle, type CycleId, type NodeId, type Plan, type Stage } from '../model/schema';
import { cycleMarkOf, cycleMarkWords } from './cycleMark';
import { cycleNotes, needsSomething, type CycleNote } from './cycleNotes';
import { isMine } from './mine';
import { rampStep } from './ramp';
import { decisionWords, oneLine } from './words';

export interface BoardCard {
  readonly id: CycleId;
  readonly cycle: Cycle;
  /** Among the cycles of its idea. */
  readonly number: number;
  /** The text of its idea on one line. */
  readonly idea: string;
  readonly notes: readonly CycleNote[];
  readonly start: string | undefined;
  readonly end: string | undefined;
}

export const boardDates = ['any', 'late', 'week', 'month'] as const;

/** What a reader wants to see; absent is all of it. */
export interface BoardFilter {
  readonly needs: boolean;
  readonly mine: boolean;
  /** What the reader is called among the owners, for “mine”; empty while nobody has said. */
  readonly me: string;
  readonly idea: NodeId | undefined;
  readonly owner: string | undefined;
  readonly dates: (typeof boardDates)[number];
}

export type Board = Readonly<Record<Stage, readonly BoardCard[]>>;

/** The cards of each stage in the plan's order; what is complete with the newest first. */
export function boardOf(plan: Plan, filter: BoardFilter, today: string): Board {
  const cards = inOrder(plan.cycles)
    .map((cycle) => cardOf(plan, cycle, today))
    .filter((card) => passes(plan, card, filter, today));
  const of = (stage: Stage) => cards.filter(({ cycle }) => cycle.stage === stage);
  const board = Object.fromEntries(stages.map((stage) => [stage, of(stage)])) as unknown as Record<
    Stage,
    readonly BoardCard[]
  >;
  return { ...board, complete: board.complete.toSorted(newestFirst) };
}

function cardOf(plan: Plan, cycle: Cycle, today: string): BoardCard {
  return {
    id: cycle.id,
    cycle,
    number: rampStep(plan, cycle.id)?.number ?? 1,
    idea: oneLine(own(plan.nodes, cycle.idea)?.text ?? ''),
    notes: cycleNotes(plan, cycle, today),
    ...spanOf(cycle),
  };
}

/** When a cycle was done; where that is not known, when it is planned. */
export function spanOf({ plan, do: done }: Cycle): Pick<BoardCard, 'start' | 'end'> {
  const start = done.start ?? plan.start;
  const end = done.end ?? plan.end;
  // What began later than it was planned to end ends at an unknown day.
  return { start, end: start !== undefined && end !== undefined && end < start ? undefined : end };
}

function passes(plan: Plan, { cycle, notes, start, end }: BoardCard, filter: BoardFilter, today: string): boolean {
  if (filter.needs && !needsSomething(notes)) return false;
  if (filter.mine && !isMine(ownerOf(plan, cycle), filter.me)) return false;
  if (filter.idea !== undefined && cycle.idea !== filter.idea) return false;
  if (filter.owner !== undefined && tidyName(cycle.owner ?? '') !== filter.owner) return false;
  if (filter.dates === 'any') return true;
  if (filter.dates === 'late') return notes.some(({ sign }) => sign === 'late');
  const until = addDays(today, filter.dates === 'week' ? 7 : 30) ?? today;
  // Begins, runs or ends within those days.
  return (start ?? end) !== undefined && (start ?? end ?? '') <= until && (end ?? start ?? '') >= today;
}

/** Whose a cycle is: where it does not say, that of its idea. */
export function ownerOf(plan: Plan, { owner = '', idea }: Cycle): string | undefined {
  return tidyName(owner) === '' ? own(plan.nodes, idea)?.owner : owner;
}

function newestFirst(a: BoardCard, b: BoardCard): number {
  const [first, second] = [a.end ?? a.start ?? '', b.end ?? b.start ?? ''];
  return first < second ? 1 : first > second ? -1 : 0;
}

/** “All weekdays after 4 pm, cycle 3 of First observations. Matron, 1 to 19 February. Needs: Did the prediction hold?”. */
export function cardName({ cycle, number, idea, notes, start, end }: BoardCard, today: string): string {
  const { title, owner = '', stage, act } = cycle;
  const mark = stage === 'complete' ? cycleMarkWords[cycleMarkOf(cycle)] : '';
  const decision = stage === 'complete' && act.decision ? decisionWords[act.decision] : '';
  const facts = [owner, spokenSpan(start, end, today), mark, decision].filter((words) => words !== '');
  const needs = notes.filter(({ sign }) => sign === 'missing' || sign === 'late').map(({ text }) => text);
  return [
    `${oneLine(title) || 'Untitled cycle'}, cycle ${number} of ${idea || 'an empty change idea'}`,
    ...(facts.length > 0 ? [facts.join(', ')] : []),
    ...(needs.length > 0 ? [`Needs: ${needs.join('; ')}`] : []),
  ].join('. ');
}

/** “18 cycles of 8 ideas · 5 open, 13 complete · predictions: 8 held, 3 partly, 2 did not”. */
export function boardTally(plan: Plan): string {
  const cycles = Object.values(plan.cycles);
  const ideas = new Set(cycles.map(({ idea }) => idea)).size;
  const complete = cycles.filter(({ stage }) => stage === 'complete').length;
  const held = (answer: Cycle['study']['predictionHeld']) =>
    cycles.filter(({ study }) => study.predictionHeld === answer).length;
  const answers = [
    [held('yes'), 'held'],
    [held('partly'), 'partly'],
    [held('no'), 'did not'],
  ] as const;
  const known = answers.filter(([some]) => some > 0).map(([some, word]) => `${some} ${word}`);
  return [
    `${count(cycles.length, 'cycle')} of ${count(ideas, 'idea')}`,
    `${cycles.length - complete} open, ${complete} complete`,
    ...(known.length > 0 ? [`predictions: ${known.join(', ')}`] : []),
  ].join(' · ');
}
