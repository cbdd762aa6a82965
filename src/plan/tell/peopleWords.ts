/** What is said of ties, contacts, comments and what was heard, none of which has a title of its own. */
import { longDate } from '../../kit/dates/calendar';
import { own } from '../../kit/own';
import { inQuotes } from '../ask/words';
import type { Comment, Contact, Heard, Part, Plan, Tie } from '../model/schema';

/** Behind the name of its kind: the tie from “Ward sister” to “Porters”; undefined for what has a title. */
export function personalName(plan: Plan, part: Part, thing: { readonly id: string }): string | undefined {
  if (part === 'ties') {
    const { from, to } = thing as Tie;
    const [first, second] = [from, to].map((id) => inQuotes(own(plan.stakeholders, id)?.name ?? ''));
    return `from ${first} to ${second}`;
  }
  if (part === 'contacts') return `of ${longDate((thing as Contact).date)}`;
  if (part === 'comments') return inQuotes((thing as Comment).text);
  return part === 'heard' ? inQuotes((thing as Heard).said) : undefined;
}
