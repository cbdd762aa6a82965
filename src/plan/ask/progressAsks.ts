/**
 * What the next step of the progress score asks, as far as the plan can tell: what is so, what is not, and what only the team
 * can judge. It never changes the score.
 */
import { count, enumerate, number } from '../../kit/english';
import type { NodeId, Plan, PlanNode } from '../model/schema';
import { cyclesOf } from './cycles';
import type { Score } from './progressSteps';
import { aimOf, changeColumn, columnsOf, nodesInColumn } from './queries';
import { branchOf } from './relations';
import { inQuotes, oneLine } from './words';

export interface Ask {
  readonly words: string;
  /** What the plan says of it; may be empty. */
  readonly detail: string;
  /** `yours`: the plan cannot tell. */
  readonly state: 'met' | 'open' | 'yours';
  /** The box that it speaks of. */
  readonly on?: NodeId;
}

type Question = (plan: Plan) => Ask;

const ask = (words: string, isMet: boolean, detail: string, on?: NodeId): Ask => ({
  words,
  detail,
  state: isMet ? 'met' : 'open',
  ...(on !== undefined && { on }),
});

const yours =
  (words: string, detail = 'your judgement'): Question =>
  () => ({ words, detail, state: 'yours' });

const ideasOf = (plan: Plan): readonly PlanNode[] => nodesInColumn(plan, changeColumn(plan).id);
const primaries = (plan: Plan): readonly PlanNode[] => nodesInColumn(plan, columnsOf(plan)[1]?.id ?? '');

/** The primary drivers under which no idea is as asked. */
function driversWithout(plan: Plan, isSo: (idea: PlanNode) => boolean): readonly PlanNode[] {
  const so = new Set(ideasOf(plan).flatMap((idea) => (isSo(idea) ? idea.id : [])));
  return primaries(plan).filter(({ id }) => ![...branchOf(plan, id)].some((each) => so.has(each)));
}

function ofAllDrivers(words: string, lacking: string, isSo: (plan: Plan, idea: PlanNode) => boolean): Question {
  return (plan) => {
    const all = primaries(plan);
    const without = driversWithout(plan, (idea) => isSo(plan, idea));
    const [first] = without;
    const named = first ? ` ${lacking}: ${inQuotes(first.text)}` : '';
    const detail = all.length === 0 ? 'No driver yet' : `${all.length - without.length} of ${all.length}.${named}`;
    return ask(words, all.length > 0 && without.length === 0, detail, first?.id);
  };
}

const isTested = (plan: Plan, { id }: PlanNode) => cyclesOf(plan, id).some(({ stage }) => stage !== 'plan');
const inUse = ({ status }: PlanNode) => status === 'implementing' || status === 'adopted';

const aimIsWritten: Question = (plan) => {
  const aim = aimOf(plan);
  return ask('The aim is written', aim.text.trim() !== '', '', aim.id);
};

const aimHasDate: Question = (plan) => {
  const aim = aimOf(plan);
  const isSaid = aim.smart?.byWhen !== undefined || /\b20\d\d\b/u.test(aim.text);
  return ask('It says by when', isSaid, isSaid ? '' : 'No date yet', aim.id);
};

const measuresChosen: Question = ({ measures }) => {
  const all = Object.keys(measures).length;
  return ask('Measures are chosen', all > 0, all === 0 ? 'None yet' : count(all, 'measure'));
};

const testPlanned: Question = ({ cycles }) => {
  const all = Object.keys(cycles).length;
  return ask('A first test is planned', all > 0, all === 0 ? 'No cycle yet' : count(all, 'cycle'));
};

const valuesCollected: Question = ({ measures }) => {
  const [all, filled] = [
    Object.values(measures),
    Object.values(measures).filter(({ points }) => Object.keys(points).length > 0),
  ];
  return ask('Values are being collected', filled.length > 0, `${filled.length} of ${count(all.length, 'measure')}`);
};

const somethingTested: Question = ({ cycles }) => {
  const begun = Object.values(cycles).filter(({ stage }) => stage !== 'plan').length;
  return ask('A change is being tested', begun > 0, begun === 0 ? 'No cycle has begun' : `${number(begun)} begun`);
};

const outcomeChosen: Question = ({ measures }) => {
  const outcome = Object.values(measures).find(({ kind }) => kind === 'outcome');
  return ask('There is an outcome measure', outcome !== undefined, outcome ? oneLine(outcome.name) : 'None yet');
};

const testsFinished: Question = ({ cycles }) => {
  const done = Object.values(cycles).filter(({ stage }) => stage === 'complete').length;
  return ask('Several tests are finished', done > 2, `${number(done)} finished`);
};

const inDailyUse =
  (least: number, words: string): Question =>
  (plan) => {
    const ideas = ideasOf(plan);
    const of = (status: PlanNode['status']) => ideas.filter((idea) => idea.status === status).length;
    const parts = [
      ...(of('implementing') > 0 ? [`${of('implementing')} implementing`] : []),
      ...(of('adopted') > 0 ? [`${of('adopted')} adopted`] : []),
    ];
    return ask(words, ideas.filter(inUse).length >= least, parts.length === 0 ? 'None yet' : enumerate(parts, 'and'));
  };

const everyDriverHasIdea = ofAllDrivers('Every driver has an idea', 'None yet', () => true);
const everyDriverTested = ofAllDrivers('Every driver has an idea that was tested', 'No cycle yet', isTested);
const everyDriverInUse = ofAllDrivers('Every driver has a change in use', 'None yet', (_plan, idea) => inUse(idea));

/** By the step that asks it. */
const questions: Readonly<Record<Score, readonly Question[]>> = {
  0.5: [],
  1: [aimIsWritten, aimHasDate, yours('The people who are needed have said yes')],
  1.5: [measuresChosen, testPlanned],
  2: [valuesCollected, everyDriverHasIdea, yours('The team meets')],
  2.5: [somethingTested, outcomeChosen],
  3: [testsFinished, inDailyUse(1, 'A change is in daily use'), yours('A process measure is better than before')],
  3.5: [
    inDailyUse(2, 'Several changes are in daily use'),
    everyDriverTested,
    yours('Process measures keep improving'),
    yours('The outcome measure moves'),
  ],
  4: [everyDriverInUse, yours('They are in use wherever they are meant to be'), yours('Half of the aim is reached')],
  4.5: [yours('Most of the aim is reached'), yours('The gain has held for some months')],
  5: [yours('All of the aim is reached'), yours('It has lasted'), yours('Others have taken it up')],
};

/** What a step asks, one after the other. */
export function asksOf(plan: Plan, score: Score): readonly Ask[] {
  return questions[score].map((question) => question(plan));
}
