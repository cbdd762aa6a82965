/** Any value of a plan in a few words, as its member has it: a status, a date, a list of tags. */
import { longDate } from '../../../kit/dates/calendar';
import { enumerate, number } from '../../../kit/english';
import { own } from '../../../kit/own';
import { kindWords } from '../../ask/measureFamily';
import { levelWords, responseWords, stakeholderKindWords, stanceWords } from '../../ask/people/words';
import {
  confidenceWords,
  decisionWords,
  oneLine,
  purposeWords,
  quoted,
  stageWords,
  statusWords,
} from '../../ask/words';
import type { Member } from '../../model/declaration';
import type { Part, Plan } from '../../model/schema';
import { notesSchema, textSchema } from '../../model/values';
import { callIn } from '../thingWords';

/** What stands for nothing. */
export const nothing = 'none';

/** Choices that are called otherwise than they are kept, by the name of the member. */
const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: statusWords,
  confidence: confidenceWords,
  stage: stageWords,
  decision: decisionWords,
  purpose: purposeWords,
  level: levelWords,
  response: responseWords,
  now: stanceWords,
  needed: stanceWords,
};
const kinds: Readonly<Record<string, string>> = { ...kindWords, ...stakeholderKindWords };

/** A calendar date, or an instant, which begins with one. */
const day = /^\d{4}-\d{2}-\d{2}(?:T|$)/u;

/** Undefined for what cannot be said in a few words, such as a list of assessments. */
export function valueWords(plan: Plan, name: string, member: Member, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return nothing;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return stringWords(plan, name, member, value);
  if (!Array.isArray(value)) return undefined;
  if (value.length === 0) return nothing;
  const words = value.map((each: unknown) =>
    typeof each === 'string' ? stringWords(plan, name, member, each) : undefined,
  );
  return words.every((each) => each !== undefined) ? enumerate(words, 'and') : undefined;
}

function stringWords(plan: Plan, name: string, member: Member, value: string): string {
  if (typeof member.refers === 'object') return nameOf(plan, member.refers.to as Part, value);
  if (!isText(member) && day.test(value)) return longDate(value.slice(0, 10));
  return own(own(choices, name), value) ?? (name === 'kind' ? own(kinds, value) : undefined) ?? oneLine(value);
}

/** What another thing of the plan is called. */
function nameOf(plan: Plan, part: Part, id: string): string {
  const thing = own<{ readonly id: string }>(plan[part], id);
  if (!thing) return 'what is gone';
  return part === 'nodes' ? quoted(plan.nodes[id]) : callIn(plan, part, thing);
}

/** Whether the member holds what somebody has written. */
export function isText(member: Member): boolean {
  const inner = innerSchema(member);
  return inner === textSchema || inner === notesSchema;
}

function innerSchema({ schema }: Member): unknown {
  return 'wrapped' in schema ? schema.wrapped : schema;
}
