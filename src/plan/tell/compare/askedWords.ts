/**
 * A question of a merge in words: what it is about, and each answer with what it would leave in the plan. “Yours” is the
 * user’s own copy, “Theirs” the other one, “Before” what both began with.
 *
 * Must not know: how answers are given, what becomes of them.
 */
import { sentence, oneLine, quoted } from '../../ask/words';
import { own } from '../../../kit/own';
import { memberAt } from '../../change/memberAt';
import { laterAnswer } from '../../change/merge/mergeCopies';
import type { Answer, Merge, MergeQuestion, On } from '../../change/merge/questions';
import { isPart } from '../../model/belonging';
import type { Member } from '../../model/declaration';
import { kindOf } from '../../model/mentions';
import type { NodeId, Part, Plan } from '../../model/schema';
import { callIn } from '../thingWords';
import { pageRanks } from './branches';
import { boxOf } from './thingChanges';
import { isText, nothing, valueWords } from './valueWords';

export interface AskedQuestion {
  readonly id: string;
  /** “Text of “One overhead call””. */
  readonly title: string;
  /** What has to be known to answer; empty where the answers say it. */
  readonly why: string;
  /** The box at which it is shown in the picture. */
  readonly box?: NodeId;
  readonly choices: readonly AskedChoice[];
  /** What holds while nobody has decided. */
  readonly later: string;
}

export interface AskedChoice {
  readonly answer: Answer;
  readonly name: 'Yours' | 'Theirs' | 'Before' | 'Both';
  /** What it leaves in the plan. */
  readonly words: string;
  /** The text before, where the words are a text of which the words that differ are worth marking. */
  readonly against?: string;
}

/** In the order of the page; what is at no box comes first. */
export function askedQuestions({ questions, copies, merged }: Merge, mine: 'a' | 'b'): AskedQuestion[] {
  const rank = pageRanks(copies.before, merged);
  const rankOf = ({ box }: AskedQuestion) => (box === undefined ? -1 : rank(box));
  const asked = questions.map((question): AskedQuestion => {
    const told: Asked = { question, plans: [copies[mine], copies[mine === 'a' ? 'b' : 'a'], copies.before], mine };
    const box = boxAsked(told.plans, question);
    return {
      id: question.id,
      title: titleOf(told),
      why: whyOf(told),
      ...(box !== undefined && { box }),
      choices: choicesOf(told),
      later: laterWords({ mine }, question),
    };
  });
  return asked.toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** What one has deleted stays; where either copy can hold, the user’s own does. */
function laterWords(merge: { readonly mine: 'a' | 'b' }, question: MergeQuestion): string {
  const answer = laterAnswer(merge, question);
  const held = isDeletion(question) ? 'It' : answer === merge.mine ? 'Yours' : 'What is merged';
  return `${held} stays for now, and a comment tells of the rest`;
}

const isDeletion = ({ kind }: MergeQuestion) => kind === 'deleted-edited' || kind === 'deleted-used';

interface Asked {
  readonly question: MergeQuestion;
  /** The user’s own copy, the other one, the state before. */
  readonly plans: readonly Plan[];
  readonly mine: 'a' | 'b';
}

function titleOf({ question, plans, mine }: Asked): string {
  const { kind, on, others = [] } = question;
  const name = nameOf(plans, on);
  switch (kind) {
    case 'field':
    case 'lines': {
      const label = placeLabel(on);
      return on.kind === 'plan' ? sentence(`${label} of the plan`) : sentence(`${label} of ${name}`);
    }
    case 'deleted-edited':
    case 'deleted-used': {
      const isGoneHere = question[mine] === undefined;
      const deed = kind === 'deleted-edited' ? 'changed' : 'needed';
      return `${sentence(name)}: ${isGoneHere ? `deleted here, ${deed} there` : `${deed} here, deleted there`}`;
    }
    case 'two-aims':
      return 'Two aims';
    case 'wrong-way':
      return `The line from ${others.map((end) => nameOf(plans, end)).join(' to ') || name}`;
    case 'ring':
    case 'other-idea':
      return sentence(`what ${name} follows`);
    case 'not-an-idea':
      return sentence(`the column of ${name}`);
    case 'columns':
      return 'The columns of the plan';
  }
}

function whyOf({ question: { kind, neededBy, others = [] }, plans }: Asked): string {
  switch (kind) {
    case 'deleted-used':
      return neededBy ? `Needed by ${nameOf(plans, neededBy)}.` : '';
    case 'two-aims':
      return 'A plan has one aim. The lines of the other lead to the one that stays.';
    case 'wrong-way':
      return 'Boxes have moved, so that the line would run away from the aim.';
    case 'ring':
      return 'Together the cycles would follow one another in a circle.';
    case 'other-idea':
      return 'The cycle before it tests another change idea now.';
    case 'not-an-idea':
      return `It is tested by ${others.map((test) => nameOf(plans, test)).join(' and ')}, and only change ideas are tested.`;
    case 'columns':
      return 'Together there would be more than four columns of drivers, or none.';
    case 'field':
    case 'lines':
    case 'deleted-edited':
      return '';
  }
}

const names: Readonly<Record<'mine' | 'theirs' | 'before' | 'both', AskedChoice['name']>> = {
  mine: 'Yours',
  theirs: 'Theirs',
  before: 'Before',
  both: 'Both',
};

/** Yours first, then theirs, whichever of them is `a`. */
function choicesOf(asked: Asked): AskedChoice[] {
  const { question, mine } = asked;
  const theirs = mine === 'a' ? 'b' : 'a';
  const all = [
    { answer: mine, name: names.mine, value: question[mine] },
    { answer: theirs, name: names.theirs, value: question[theirs] },
    { answer: 'before', name: names.before, value: question.before },
    { answer: 'both', name: names.both, value: undefined },
  ] as const;
  return all
    .filter(({ answer }) => question.offers.includes(answer))
    .map(({ answer, name, value }) =>
      answer === 'both'
        ? { answer, name, words: 'One after the other' }
        : { answer, name, ...answerWords(asked, value, answer === 'before') },
    );
}

function answerWords(asked: Asked, value: unknown, isBefore: boolean): Pick<AskedChoice, 'words' | 'against'> {
  const { question, plans } = asked;
  const { kind, on, before } = question;
  if (isDeletion(question)) return { words: value === undefined ? 'Delete it' : 'Keep it' };
  if (kind === 'wrong-way') return { words: value === undefined ? 'Without the line' : 'With the line' };
  if (kind === 'two-aims' || kind === 'columns') return { words: plainWords(value) };
  const member = memberAt(pathOf(on));
  if (typeof value === 'string' && member && isText(member))
    return { words: value, ...(!isBefore && typeof before === 'string' && { against: before }) };
  return { words: member ? sayValue(plans, on, member, value) : plainWords(value) };
}

/** What a member refers to may be in one of the copies only. */
function sayValue(plans: readonly Plan[], on: On, member: Member, value: unknown): string {
  const name = String(pathOf(on).at(-1));
  const { refers } = member;
  const home =
    typeof refers === 'object' && typeof value === 'string'
      ? plans.find((plan) => Object.hasOwn(plan[refers.to as Part], value))
      : undefined;
  const plan = home ?? plans[0];
  return (plan && valueWords(plan, name, member, value)) ?? 'As it stands in that copy';
}

function plainWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : nothing;
}

function pathOf({ kind, id, member, within = [] }: On): readonly string[] {
  const inside = [...(member === undefined ? [] : [member]), ...within];
  return kind === 'plan' ? inside : [kind, id, ...inside];
}

/** “text”, “results”, “value of 3 May 2027”. */
function placeLabel(on: On): string {
  const words = memberAt(pathOf(on))?.words?.replace(/^the /u, '');
  return words ?? on.member ?? 'content';
}

/** By the copy that has it, the user’s own first. */
function nameOf(plans: readonly Plan[], { kind, id }: On): string {
  if (!isPart(kind)) return kind === 'plan' ? 'the plan' : `the entry of ${id}`;
  for (const plan of plans) {
    const thing = own<{ readonly id: string }>(plan[kind], id);
    if (!thing) continue;
    if (kind === 'nodes') return quoted(own(plan.nodes, id));
    if (kind === 'links') return lineName(plan, id);
    return oneLine(`the ${kindOf(kind).name.one} ${callIn(plan, kind, thing)}`);
  }
  return 'what is gone';
}

function lineName(plan: Plan, id: string): string {
  const link = own(plan.links, id);
  return `the line from ${quoted(own(plan.nodes, link?.from))} to ${quoted(own(plan.nodes, link?.to))}`;
}

function boxAsked(plans: readonly Plan[], { on: { kind, id } }: MergeQuestion): NodeId | undefined {
  if (kind === 'nodes') return id;
  if (!isPart(kind)) return undefined;
  const thing = plans.map((plan) => own<{ readonly id: string }>(plan[kind], id)).find((each) => each !== undefined);
  if (!thing) return undefined;
  return kind === 'links' ? (thing as Plan['links'][string]).from : boxOf(kind, thing);
}
