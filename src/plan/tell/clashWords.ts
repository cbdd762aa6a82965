/** Words for a text that two tabs, or two people in a room, wrote at the same time: where it stands, which one stays there, how the other went. */
import { own } from '../../kit/own';
import { inQuotes, kindName, sentence } from '../ask/words';
import { wordsAt, type Clash } from '../change/clashes';
import { isPart } from '../model/belonging';
import { kindOf } from '../model/mentions';
import type { Plan } from '../model/schema';
import { callIn } from './thingWords';

/** Who wrote the other text. */
const writers = {
  tab: { by: 'in another tab', who: 'Another tab', they: 'The other tab' },
  room: { by: 'by somebody in the room', who: 'Somebody in the room', they: 'They' },
} as const;

export function wordClash(plan: Plan, clash: Clash, writer: keyof typeof writers): string {
  const { mine, theirs, kept } = clash;
  const [here, other] = excerpts(mine, theirs);
  const outcome =
    kept === 'mine'
      ? `Here stays ${here}. ${writers[writer].they} had ${other}.`
      : `Here stands ${other}. You had written ${here}.`;
  return `${wordPlace(plan, clash, writers[writer])} at the same time. ${outcome}`;
}

type Writer = (typeof writers)[keyof typeof writers];

function wordPlace(plan: Plan, { path, was }: Clash, { by, who }: Writer): string {
  const [part, id, member] = path;
  if (!isPart(part)) return `${sentence(wordsAt(path) ?? 'a text')} of the plan was changed ${by}`;
  const thing = own<{ readonly id: string }>(plan[part], String(id));
  const box = part === 'nodes' ? own(plan.nodes, String(id)) : undefined;
  if (box && member === 'text') {
    const name = was.trim() === '' ? `A ${kindName(plan, box).toLowerCase()}` : inQuotes(was);
    return `${name} was changed ${by}`;
  }
  const holder = thing ? callIn(plan, part, thing) : `a ${kindOf(part).name.one}`;
  return `${who} changed ${wordsAt(path) ?? 'a text'} of ${holder}`;
}

/** Two texts shortened so that it can be seen where they part. */
function excerpts(one: string, other: string): [string, string] {
  const [letters, others] = [[...one], [...other]];
  const end = letters.findIndex((letter, index) => letter !== others[index]);
  const same = end === -1 ? letters.length : end;
  // A few words before the place say where it is.
  const from = same > 40 ? same - 20 : 0;
  const cut = (text: readonly string[]) => inQuotes(`${from > 0 ? '…' : ''}${text.slice(from).join('')}`);
  return [cut(letters), cut(others)];
}
