/** Whether what is tested, what was learned and what is said of the ideas agree, and whether the plan is alive. */
import { addDays } from '../../kit/dates/calendar';
import { cyclesOf, lastDecision } from '../ask/cycles';
import { inQuotes, quoted } from '../ask/words';
import { inOrder } from '../model/order';
import type { Cycle, Decision, Status } from '../model/schema';
import { onBox } from './driverRules';
import type { Found, Mend, Rule } from './finding';
import type { ReadBox, Reading } from './reading';

const isEmpty = (text: string | undefined) => (text ?? '').trim() === '';

/** What people write in the place of a prediction. */
const instead = new Set(['tbc', 'tbd', 'tba', 'n/a', 'na', 'none', 'no prediction', 'to be confirmed', 'to be agreed']);

/** Nothing, “-” or “TBC”. */
function isUnsaid(text = ''): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || instead.has(text.trim().toLowerCase().replace(/\.$/u, ''));
}

function onCycle({ id, title, stage }: Cycle, word: (name: string) => string): Found {
  return {
    on: id,
    kind: 'cycle',
    sentence: word(isEmpty(title) ? 'without a title' : inQuotes(title)),
    seen: `${title}|${stage}`,
  };
}

const isFinished = ({ stage, act }: Cycle) => stage === 'complete' || (stage === 'act' && act.decision !== undefined);

function hasStudy({ study }: Cycle): boolean {
  return study.predictionHeld !== undefined || ![study.results, study.comparison, study.learning].every(isUnsaid);
}

/** In days. */
const untilStudy = 14;
const untilStale = 90;

function isAgo(date: string, days: number, today: string): boolean {
  const then = addDays(date, days);
  return then !== undefined && then <= today;
}

/** When Do ended: as it is noted, or as it was planned where the cycle has gone on. */
function endOfDo({ stage, plan, do: done }: Cycle): string | undefined {
  return done.end ?? (stage === 'plan' || stage === 'do' ? undefined : plan.end);
}

/** What a decision says of the idea: the statuses that agree with it. */
const agreeing: Readonly<Record<Decision, ReadonlySet<Status>>> = {
  adopt: new Set<Status>(['implementing', 'adopted']),
  adapt: new Set<Status>(['proposed', 'testing', 'implementing']),
  abandon: new Set<Status>(['abandoned']),
};
const following: Readonly<Partial<Record<Decision, Status>>> = {
  adopt: 'adopted',
  adapt: 'testing',
  abandon: 'abandoned',
};
const decided = { adopt: 'adopt', adapt: 'adapt', abandon: 'abandon' } as const;

function differing({ plan, ideas }: Reading): Found[] {
  return ideas.flatMap((box: ReadBox): Found[] => {
    const cycles = cyclesOf(plan, box.id);
    const decision = lastDecision(plan, box.id);
    const status = box.node.status ?? 'proposed';
    if (decision === undefined || agreeing[decision].has(status)) return [];
    // A cycle that goes on has reopened the question, unless the status says that it is closed.
    const isOpen = cycles.at(-1)?.act.decision === undefined;
    if (isOpen && status !== 'adopted' && status !== 'abandoned') return [];
    const to = following[decision];
    const mend: Mend | undefined = to && { kind: 'status', node: box.id, status: to };
    const word = (name: string) =>
      `The last cycle decided to ${decided[decision]} ${name}, but its status is “${status}”.`;
    return [{ ...onBox(box, word, mend), seen: `${decision}|${status}` }];
  });
}

export const cycleRules: readonly Rule[] = [
  {
    id: 'no-prediction',
    source: 'Taylor et al. 2013, Knudsen et al. 2019: a prediction before the test is a key feature of PDSA',
    why: 'Only who has said what will happen can be surprised, and surprise is what one learns from.',
    find: ({ plan }) =>
      inOrder(plan.cycles)
        .filter(({ stage, plan: planned }) => stage !== 'plan' && isUnsaid(planned.prediction))
        .map((cycle) => onCycle(cycle, (name) => `The cycle ${name} went past Plan without a prediction.`)),
  },
  {
    id: 'study-overdue',
    source: 'IHI: study the data soon after Do; Taylor et al. 2013',
    why: 'What was seen fades fast. Ten minutes now are enough.',
    find: ({ plan, today }) =>
      inOrder(plan.cycles)
        .filter((cycle) => {
          const end = endOfDo(cycle);
          return end !== undefined && !hasStudy(cycle) && isAgo(end, untilStudy, today);
        })
        .map((cycle) =>
          onCycle(cycle, (name) => `Do of the cycle ${name} ended two weeks ago or more, and nothing stands in Study.`),
        ),
  },
  {
    id: 'decision-differs',
    source: 'IHI: Act decides to adopt, adapt or abandon; the key driver diagram shows it',
    why: 'One of the two is out of date. Whoever reads the diagram goes by the status.',
    find: differing,
  },
  {
    id: 'adopted-untested',
    source: 'IHI: test before implementing; Knudsen et al. 2019',
    why: 'Without a finished cycle nobody knows that it works here. A small test now costs less than undoing it later.',
    find: ({ plan, ideas }) =>
      ideas
        .filter(({ id, node }) => node.status === 'adopted' && !cyclesOf(plan, id).some(isFinished))
        .map((box) =>
          onBox(box, (name) => `${name} is adopted without a finished cycle.`, { kind: 'add-cycle', node: box.id }),
        ),
  },
  {
    id: 'stale',
    source: 'CEC NSW: a driver diagram is a living document',
    why: 'A theory that has not changed for so long has not been tested, or the diagram is no longer used.',
    find: ({ plan, today }) =>
      isAgo(plan.modified.slice(0, 10), untilStale, today)
        ? [
            {
              on: plan.id,
              kind: 'plan',
              sentence: `Nothing in ${inQuotes(plan.title || quoted(undefined))} has changed for ${untilStale} days.`,
              seen: plan.modified,
            },
          ]
        : [],
  },
];
