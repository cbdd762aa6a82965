/** What is offered while a tie is typed: names, then types, then how often. */
import { folded } from '../../../kit/folded';
import { planNetwork, tieTypes } from '../../../plan/ask/people/network';
import { informalTypes, partTyped, strengthWords } from '../../../plan/ask/people/tieWords';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import type { Plan } from '../../../plan/model/schema';

const most = 8;
const roles = ['reports to', 'manages', 'is a member of'];

/** What may stand in the part that is being typed; what begins so before what has it somewhere. */
export function tieOffers(plan: Plan, text: string): readonly string[] {
  const { at, part } = partTyped(text);
  const wanted = folded(part).trim();
  const all = at < 2 ? namesOf(plan) : at === 2 ? typesOf(plan) : Object.values(strengthWords);
  // Before a name is begun there are too many of them.
  if (wanted === '' && at < 2) return [];
  const rank = (one: string) => folded(one).indexOf(wanted);
  const found = all.filter((one) => rank(one) >= 0);
  if (found.length === 1 && found.some((one) => folded(one) === wanted)) return [];
  return found.toSorted((a, b) => Math.min(1, rank(a)) - Math.min(1, rank(b))).slice(0, most);
}

const namesOf = (plan: Plan) => planNetwork(plan).people.map(stakeholderTitle);

function typesOf({ ties }: Plan): readonly string[] {
  const offered = [...informalTypes.map(({ type }) => type), ...tieTypes(ties), ...roles];
  return [...new Map(offered.map((type) => [folded(type), type])).values()];
}

/** The text with an offer taken: on to the next part. */
export function withOffer(text: string, offer: string): string {
  const { before, at } = partTyped(text);
  return `${before}${offer}${at < 3 ? ' – ' : ''}`;
}
