/** The words for what is wrong in how the parts of a plan refer to one another. */
import { count, enumerate, number, quote } from '../kit/english';
import { kindOf, mentionsIn } from '../plan/model/mentions';
import { nameBox, nameThing } from './phrases';
import type { EntityList, Item, RuleProblem, Words } from './problem';

export const ruleWords: Words<RuleProblem> = {
  columnCount: (problem) => {
    const allowed =
      problem.of === 'driver'
        ? 'there must be 1 to 4 between the aim and the change ideas'
        : 'there must be exactly one';
    return `the plan has ${problem.found === 0 ? `no ${problem.of} column` : count(problem.found, `${problem.of} column`)}; ${allowed} (columns).`;
  },
  columnOutOfPlace: (problem) =>
    `${nameThing(`${problem.of} column`, problem.item)} must be the ${problem.of === 'aim' ? 'first' : 'last'} column ${where(problem.item)}.`,
  aimCount: (problem) => {
    if (problem.found === 0) return 'the aim column is empty; it must hold exactly one box (nodes).';
    return `the aim column holds ${count(problem.found, 'box', 'boxes')}, ${nameSome(problem.boxes.map(nameBox), problem.found)}; it must hold exactly one (nodes).`;
  },
  duplicateId: (problem) =>
    `${nameItem(problem.list, problem.again)} has the id ${quote(problem.id)}, which ${nameItem(problem.list, problem.first)} has already (${problem.again.path} and ${problem.first.path}). Give one of them another id.`,
  unknownReference: (problem) => {
    const mention = mentionsIn(problem.list).find(({ member }) => member === problem.member);
    const { says = '' } = mention?.rule ?? {};
    return `${nameItem(problem.list, problem.holder)} ${says} ${nameUnknown(nameOf(mention?.to ?? 'nodes'), problem.id)} (${problem.path}).`;
  },
  linkEndMissing: (problem) => {
    const other = problem.other === undefined ? '' : ` ${problem.end === 'to' ? 'from' : 'to'} ${quote(problem.other)}`;
    return `a link${other} ${problem.end === 'to' ? 'leads to' : 'comes from'} ${nameUnknown('box', problem.id)} (${problem.path}).`;
  },
  linkToItself: (problem) => `${nameBox(problem.box)} is linked to itself (${problem.link}).`,
  linkWithinColumn: (problem) => {
    const column = problem.column === undefined ? '' : `, ${quote(problem.column)}`;
    return `${nameBox(problem.from)} is linked to ${nameBox(problem.to)}, but both stand in the same column${column} (${problem.link}).`;
  },
  linkBackwards: (problem) =>
    `${nameBox(problem.from)} is linked to ${nameBox(problem.to)}, away from the aim (${problem.link}). Swap its “from” and “to”.`,
  linkTwice: (problem) =>
    `${nameBox(problem.from)} is linked to ${nameBox(problem.to)} twice (${problem.first} and ${problem.link}). Remove one of the two.`,
  ideaNotChange: (problem) =>
    `${nameCycle(problem.cycle)} tests ${nameBox(problem.box)}, which is not a change idea (${problem.cycle.path}.idea).`,
  previousOfOtherIdea: (problem) =>
    `${nameCycle(problem.cycle)} follows ${nameCycle(problem.previous)}, which tests another change idea (${problem.cycle.path}.previous).`,
  cyclesInCircle: (problem) => {
    const [first, ...rest] = problem.cycles;
    if (first === undefined || rest.length === 0)
      return `${nameCycle(first ?? {})} follows itself (${first?.path ?? 'cycles'}.previous).`;
    return `${nameSome(problem.cycles.map(nameCycle), problem.found)} follow one another in a circle (${first.path}.previous).`;
  },
};

function nameUnknown(thing: string, id: string): string {
  return `the ${thing} with the id ${quote(id)}, which the plan does not have`;
}

function nameCycle(cycle: Pick<Item, 'words'>): string {
  return nameThing('PDSA cycle', cycle);
}

/** The named ones of `found` things, and how many more there are. */
function nameSome(names: readonly string[], found: number): string {
  const others = found - names.length;
  return enumerate(others > 0 ? [...names, `${number(others)} more`] : names, 'and');
}

function where(item: Item): string {
  return `(${item.path})`;
}

function nameOf(list: EntityList): string {
  return kindOf(list).name.one;
}

function nameItem(list: EntityList, item: Item): string {
  return list === 'nodes' ? nameBox(item) : nameThing(nameOf(list), item);
}
