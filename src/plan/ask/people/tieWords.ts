/**
 * How ties are said and how they are typed: “Ward sister – Site manager – goes to for advice – daily”. Six types are
 * offered; any other words will do.
 */
import { folded } from '../../../kit/folded';
import { tidyName } from '../../../kit/names';
import type { Plan, Stakeholder, Tie } from '../../model/schema';
import { stakeholderTitle } from './words';

interface TieType {
  readonly type: string;
  readonly isDirected: boolean;
  /** The sentence: [who], verb, [whom], rest; the verb also of several. */
  readonly verb: readonly [one: string, several: string];
  readonly rest: string;
}

/** What is offered for informal ties, as network surveys ask it. */
export const informalTypes: readonly TieType[] = [
  { type: 'goes to for advice', isDirected: true, verb: ['goes to', 'go to'], rest: ' for advice' },
  { type: 'works with', isDirected: false, verb: ['works with', 'work with'], rest: '' },
  {
    type: 'gets information from',
    isDirected: true,
    verb: ['gets information from', 'get information from'],
    rest: '',
  },
  { type: 'solves problems with', isDirected: false, verb: ['solves problems with', 'solve problems with'], rest: '' },
  { type: 'is supported by', isDirected: true, verb: ['is supported by', 'are supported by'], rest: '' },
  { type: 'gets energy from', isDirected: true, verb: ['gets energy from', 'get energy from'], rest: '' },
];

/** Ties that follow from roles. */
const formalTypes: ReadonlySet<string> = new Set([
  'reports to',
  'manages',
  'belongs to',
  'is a member of',
  'commissions',
  'funds',
  'contracts with',
  'formal',
]);

export const strengthWords = { 1: 'now and then', 2: 'weekly', 3: 'daily' } as const;

/** “Triage nurses go to Night shift supervisor for advice, daily”. */
export function tieSentence(plan: Pick<Plan, 'stakeholders'>, tie: Tie): string {
  const name = (id: string) => {
    const found = plan.stakeholders[id];
    return found ? stakeholderTitle(found) : 'Somebody';
  };
  const [from, to] = [name(tie.from), name(tie.to)];
  const often = tie.strength === undefined ? '' : `, ${strengthWords[tie.strength]}`;
  const { type = '' } = tie;
  const offered = informalTypes.find((one) => folded(one.type) === folded(type));
  if (offered) {
    const verb = offered.verb[isSeveral(plan.stakeholders[tie.from]) ? 1 : 0];
    return `${from} ${verb} ${to}${offered.rest}${often}`;
  }
  if (type !== '' && folded(type) !== 'formal') return `${from} ${type} ${to}${often}`;
  return `${from} and ${to} are tied ${tie.kind === 'formal' ? 'formally, by their roles' : 'informally'}${often}`;
}

/** “Triage nurses”, and not “Service board”. */
function isSeveral(stakeholder: Stakeholder | undefined): boolean {
  return stakeholder?.kind === 'group' && stakeholderTitle(stakeholder).endsWith('s');
}

/** A tie as somebody has written it down, ends by name. */
export interface WrittenTie {
  readonly from: string;
  readonly to: string;
  readonly kind: Tie['kind'];
  readonly type?: string;
  readonly strength?: 1 | 2 | 3;
  readonly directed: boolean;
}

const arrows = /\u2192|->|=>/gu;
const dashes = / [-\u2013\u2014]{1,3} /u;

/** The parts of a typed tie: who, to whom, which type, how often. Dashes within a name have no spaces around them. */
export function tieParts(line: string): readonly string[] {
  return tidyName(line.replace(arrows, ' - ').replaceAll('\t', ' - ')).split(dashes);
}

/** Null where a line does not name two. */
export function readTieLine(line: string): WrittenTie | null {
  const [from = '', to = '', ...rest] = tieParts(line);
  return from === '' || to === ''
    ? null
    : tieOf(
        from,
        to,
        rest.filter((part) => part !== ''),
        line.search(arrows) >= 0,
      );
}

/** What the words after the two names say: a type, a strength, in any order. */
export function tieOf(from: string, to: string, words: readonly string[], isArrow = false): WrittenTie {
  const strength = words.map(readStrength).find((found) => found !== undefined);
  const type = words.find((word) => readStrength(word) === undefined);
  const plain = folded(type ?? '');
  const isFormal = formalTypes.has(plain);
  const offered = informalTypes.find((one) => folded(one.type) === plain);
  const isMutual = plain === 'informal' || plain === 'formal' || plain === 'contracts with' || plain.endsWith(' with');
  // Roles are known; only of what people are asked does a map show the direction.
  const directed = isArrow || (!isFormal && (offered?.isDirected ?? (type !== undefined && !isMutual)));
  return {
    from,
    to,
    kind: isFormal ? 'formal' : 'informal',
    ...(type !== undefined && plain !== 'informal' && { type: offered?.type ?? type }),
    ...(strength !== undefined && { strength }),
    directed,
  };
}

const strengths: Readonly<Record<string, 1 | 2 | 3>> = {
  '1': 1,
  '2': 2,
  '3': 3,
  'now and then': 1,
  rarely: 1,
  seldom: 1,
  monthly: 1,
  yearly: 1,
  weak: 1,
  sometimes: 1,
  weekly: 2,
  often: 2,
  medium: 2,
  daily: 3,
  'all the time': 3,
  strong: 3,
};

export function readStrength(word: string): 1 | 2 | 3 | undefined {
  const plain = folded(word).trim();
  return Object.hasOwn(strengths, plain) ? strengths[plain] : undefined;
}

/** Where somebody is while typing a tie: what stands before, which part it is (0 is the first name), what stands there. */
export function partTyped(text: string): { readonly before: string; readonly at: number; readonly part: string } {
  const cuts = [...text.matchAll(/ [-\u2013\u2014]{1,3} /gu)];
  const last = cuts.at(-1);
  const from = last ? last.index + last[0].length : 0;
  return { before: text.slice(0, from), at: cuts.length, part: text.slice(from) };
}
