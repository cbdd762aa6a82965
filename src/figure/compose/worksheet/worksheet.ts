/**
 * What stands on the worksheet of a PDSA cycle, blank or filled: for a clipboard on the ward, where it is written on by hand.
 *
 * Must not know: how it is laid out, which file it becomes.
 */
import { longDate } from '../../../kit/dates/calendar';
import { own } from '../../../kit/own';
import { rampStep } from '../../../plan/ask/ramp';
import { isEmptyTask, readTasks, taskCells } from '../../../plan/ask/taskRows';
import { decisionWords, oneLine, purposeWords } from '../../../plan/ask/words';
import { decisions, purposes, type Cycle, type CycleId, type Plan } from '../../../plan/model/schema';

export interface SheetCell {
  readonly label: string;
  readonly text: string;
  /** To be left for writing by hand, at least. */
  readonly lines: number;
}

export interface SheetChoice {
  readonly label: string;
  readonly isChosen: boolean;
}

export type SheetRow =
  | { readonly kind: 'texts'; readonly cells: readonly SheetCell[] }
  /** Boxes to tick, and what is written beside them. */
  | {
      readonly kind: 'choice';
      readonly label: string;
      readonly choices: readonly SheetChoice[];
      readonly beside: readonly SheetCell[];
    }
  | { readonly kind: 'tasks'; readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface SheetPart {
  readonly name: string;
  readonly guidance: string;
  readonly rows: readonly SheetRow[];
}

export interface Worksheet {
  /** The title of the plan. */
  readonly plan: string;
  readonly idea: string;
  /** The title of the cycle, with its number: “Two late shifts (cycle 2)”. */
  readonly title: string;
  readonly head: readonly SheetRow[];
  readonly parts: readonly SheetPart[];
}

/** Rows for tasks that are written by hand, and the most that are left beside those that there are. */
const emptyTasks = { blank: 5, filled: 1 };

/** A blank one says only which idea it is for. Null for a cycle that is not there. */
export function worksheetOf(plan: Plan, id: CycleId, isFilled: boolean): Worksheet | null {
  const cycle = own(plan.cycles, id);
  if (!cycle) return null;
  const shown: Cycle = isFilled ? cycle : blankOf(cycle);
  const number = rampStep(plan, id)?.number ?? 1;
  const title = oneLine(shown.title);
  return {
    plan: oneLine(plan.title),
    idea: oneLine(own(plan.nodes, cycle.idea)?.text ?? ''),
    title: isFilled ? `${title || 'Untitled cycle'} (cycle ${number})` : '',
    head: headOf(shown),
    parts: [planPart(shown, isFilled), doPart(shown), studyPart(shown), actPart(shown)],
  };
}

function blankOf({ id, order, idea }: Cycle): Cycle {
  return { id, order, idea, title: '', stage: 'plan', plan: {}, do: {}, study: {}, act: {} };
}

const texts = (...cells: readonly (readonly [label: string, text: string | undefined, lines: number])[]): SheetRow => ({
  kind: 'texts',
  cells: cells.map(([label, text = '', lines]) => ({ label, text: text.trim(), lines })),
});

const choice = (label: string, choices: readonly SheetChoice[], ...beside: readonly SheetCell[]): SheetRow => ({
  kind: 'choice',
  label,
  choices,
  beside,
});

function headOf({ scale, owner, purpose, plan }: Cycle): readonly SheetRow[] {
  return [
    texts(['Owner', owner, 1], ['Scale', scale, 1], ['Planned for', span(plan.start, plan.end), 1]),
    choice(
      'Purpose',
      purposes.map((each) => ({ label: purposeWords[each], isChosen: each === purpose })),
    ),
  ];
}

function planPart({ plan }: Cycle, isFilled: boolean): SheetPart {
  const known = readTasks(plan.tasks).filter((row) => !isEmptyTask(row));
  const empty = isFilled ? emptyTasks.filled : emptyTasks.blank;
  const rows = [
    ...known.map((row) => taskCells.map((cell) => row[cell])),
    ...Array.from({ length: empty }, () => ['', '', '', '']),
  ];
  return {
    name: 'Plan',
    guidance: 'What do we want to learn, and what do we expect to see?',
    rows: [
      texts(['What we are trying', plan.objective, 2], ['What we want to find out', plan.questions, 2]),
      texts(['Prediction', plan.prediction, 3]),
      { kind: 'tasks', headings: ['Who', 'What', 'When', 'Where'], rows },
      texts(['Data to collect', plan.data, 2]),
    ],
  };
}

function doPart({ do: done }: Cycle): SheetPart {
  return {
    name: 'Do',
    guidance: 'Try it as planned. Write down what happens, above all what nobody expected.',
    rows: [
      choice(
        'As planned?',
        [
          { label: 'Yes', isChosen: done.asPlanned === true },
          { label: 'No', isChosen: done.asPlanned === false },
        ],
        { label: 'Began', text: dateWords(done.start), lines: 1 },
        { label: 'Ended', text: dateWords(done.end), lines: 1 },
      ),
      texts(['What happened', done.observations, 5]),
    ],
  };
}

function studyPart({ study }: Cycle): SheetPart {
  const answers = { yes: 'Yes', partly: 'Partly', no: 'No' } as const;
  return {
    name: 'Study',
    guidance: 'Put the result beside the prediction. What does the difference teach?',
    rows: [
      texts(['What we found', study.results, 3]),
      choice(
        'Did the prediction hold?',
        Object.entries(answers).map(([id, label]) => ({ label, isChosen: study.predictionHeld === id })),
      ),
      texts(['How it differs, and why', study.comparison, 2], ['What we learned', study.learning, 3]),
    ],
  };
}

function actPart({ act }: Cycle): SheetPart {
  return {
    name: 'Act',
    guidance: 'Decide what becomes of the idea, and what to try next.',
    rows: [
      choice(
        'Decision',
        decisions.map((each) => ({ label: decisionWords[each], isChosen: act.decision === each })),
      ),
      texts([act.decision === 'abandon' ? 'Why it is abandoned' : 'What next', act.next, 2]),
    ],
  };
}

function span(start: string | undefined, end: string | undefined): string {
  return [start, end]
    .map(dateWords)
    .filter((words) => words !== '')
    .join(' – ');
}

function dateWords(date: string | undefined): string {
  return date === undefined ? '' : longDate(date);
}
