/** Whether a text is a wish: it says what would be good, and not what anybody would do differently. */
import {
  abstractions,
  comparatives,
  directionVerbs,
  driverHeads,
  leadIns,
  objectSigns,
  people,
  prepositions,
  qualities,
} from './lexicon';
import { phraseAt, phrases, wordSet } from './tokens';

/** Says by what it would come about. */
const means = wordSet('by with through using via when at before after until');

const sayings = phrases(`
  be more
  be better
  be kind
  be kinder
  are more
  become more
  becomes more
  being more
  work better
  work together
  work harder
  work more closely
  working together
  communicate better
  communicates better
  try harder
  do better
  take responsibility
  takes responsibility
  take ownership
  takes ownership
  take it seriously
  takes it seriously
  seriously
  change the culture
  change culture
  change attitudes
  change mindsets
  change behaviour
  changing the culture
  culture change
  cultural change
  culture of
  win hearts
  a priority
  top priority
  everyone's business
  everybody's business
  raise the profile
  raise awareness
  raise standards
  buy in
  make sure
  more awareness
  more engagement
  pay more attention
  pay attention
  more attention
  
  more careful
  a more
  pull together
  pulls together
  same direction
  same page
  team spirit
  
  hearts and minds
  
  take more care
  take better care
  with respect

  with dignity
  with kindness
  with compassion
  on board

  the right thing
  at the centre
  at the heart
  patients first
  safety first
  right care
  joined-up
  joined up
  zero harm
  basics right
  no more
  be encouraged
  encouraged to
  feel valued
  feels valued
  feel supported
  feel empowered
  feel safe
  whole-team approach
  team approach
  patient-centred
  person-centred
  patient centred
  person centred
  common goal
  shared vision
  can-do

  more vigilant
  greater emphasis
  think differently
  go the extra mile
  strive
  should care
  must care
  value staff
  more staff
  more time
  more resources
  more nurses
  more beds
  more funding
  more support
  get people on board
  listen more
  be open
  be honest
  speak up more
  care more`);

/** With whom or how one would wish it: no means. */
const companions = wordSet(`
  families patients staff partners carers each others colleagues teams everyone dignity respect kindness care compassion
  people the our one another nurses doctors relatives community communities stakeholders empathy`);
/** Deeds or things. */
const doubtful = wordSet('support value respect drive lower lift champion address');

const inviting = wordSet('engage involve empower support include');
const faster = wordSet('quicker faster better safer smoother shorter kinder calmer happier');
const makers = wordSet(`
  raise build create develop change shift support instil instill make have get grow provide generate bring show give
  deliver maintain establish implement introduce drive spread encourage`);

const idealistic = wordSet('positive excellent world-class outstanding effective');

/** Praise that says nothing of how. */
const vague = wordSet(`
  reliable timely effective safe good better consistent appropriate adequate improved high-quality robust excellent optimal
  efficient seamless strong positive great world-class proactive supportive motivated happy engaged joined-up holistic
  compassionate smooth closer quality`);
const adjectives = wordSet(`
  open visible frequent collaborative flexible responsive accurate regular transparent patient careful vigilant thorough
  active aware involved committed honest respectful structured coordinated`);
const hopes = wordSet(`
  awareness culture communication engagement teamwork morale leadership ownership accountability compliance commitment
  motivation collaboration trust focus emphasis vigilance respect kindness compassion openness buy-in responsibility
  understanding attention support`);
/** What people are like or think; nobody can do it on Monday. */
const statesOfMind = wordSet(`
  are is be feel feels understand understands know knows care cares think thinks want wants believe believes value
  values respect respects trust trusts communicate communicates cooperate cooperates collaborate collaborates pull
  pulls owns embrace embraces commit commits appreciate appreciates realise realises`);
const moods = wordSet('committed engaged motivated involved valued supported empowered dedicated');

/** “All staff understand the importance of …”. */
function isState(words: readonly string[]): boolean {
  return words
    .slice(0, 4)
    .some((word, at) => people.has(word) && statesOfMind.has(words[at + 1] ?? '') && !isTold(words, at + 2));
}

/** “The nurse is told …”, “staff are shown …”: somebody does something. */
function isTold(words: readonly string[], at: number): boolean {
  const done = /(?:ed|own|old|een|ven|ent|ade|ung|ept)$/u;
  return words.slice(at, at + 2).some((word) => done.test(word) && !moods.has(word));
}

const grown = wordSet('blood urine sputum wound line tip');
const lab = wordSet('bottle bottles result results swab swabs pack packs sample samples');

/** A culture of people, not one that is grown in a bottle. */
function speaksOfCulture(words: readonly string[]): boolean {
  return words.some(
    (word, at) => word === 'culture' && !grown.has(words[at - 1] ?? '') && !lab.has(words[at + 1] ?? ''),
  );
}

/** The noun that the others say more of: “calendar” of “shared engagement calendar for all teams”. */
function headOf(words: readonly string[]): string {
  const end = words.findIndex((word, at) => at > 0 && (prepositions.has(word) || word === 'and'));
  return words.at(end === -1 ? -1 : end - 1) ?? '';
}

export function isWish(words: readonly string[]): boolean {
  const start = words.findIndex((word) => !leadIns.has(word));
  if (start === -1) return false;
  const own = words.slice(start);
  const [first = '', second = ''] = own;
  const says = phraseAt(own, sayings) !== -1 || speaksOfCulture(own);
  const hasMeans = own
    .slice(2)
    .some(
      (word, index) =>
        means.has(word) &&
        !(word === 'with' && (companions.has(own[index + 3] ?? '') || abstractions.has(own[index + 1] ?? ''))) &&
        !(word === 'by' && own.slice(index + 3, index + 5).some((one) => people.has(one))),
    );
  if (says) return !hasMeans || own.length < 8;
  if (first === 'no' || own.length < 2) return own.length === 1 && abstractions.has(first);
  if (hopes.has(first) && prepositions.has(second)) return !own.slice(4).some((word) => means.has(word));
  if (doubtful.has(first))
    return !hasMeans && (objectSigns.has(second) || own.slice(1, 5).some((word) => abstractions.has(word)));
  if (directionVerbs.has(first)) return !hasMeans;
  if (inviting.has(first) && own.length < 4) return true;
  if (first === 'make' && own.length < 7 && own.slice(1).some((word) => faster.has(word))) return !hasMeans;
  if (first === 'be' || own.includes('should')) return !hasMeans;
  if (isState(own)) return !hasMeans;
  const abstract = own.slice(0, 6).some((word) => abstractions.has(word));
  if (comparatives.has(first) || idealistic.has(first))
    return (
      !hasMeans &&
      (abstract ||
        vague.has(second) ||
        adjectives.has(second) ||
        !['more', 'fewer', 'less', 'effective'].includes(first))
    );
  const hasHead = own.slice(1, 5).some((word) => driverHeads.has(word));
  if (vague.has(first)) return !hasMeans && own.length <= 7 && (abstract || hasHead);
  if (qualities.has(first)) return !hasMeans && own.length <= 6 && abstractions.has(headOf(own));
  if (makers.has(first) && second === 'more' && own.length < 7) return !hasMeans;
  if (makers.has(first) && own.length < 7 && own.slice(1, 4).some((word) => vague.has(word))) return !hasMeans;
  if (makers.has(first))
    return (
      !hasMeans && own.length <= 9 && own.slice(1, 5).some((word) => abstractions.has(word)) && !second.endsWith('ing')
    );
  return own.length <= 4 && abstractions.has(own.at(-1) ?? '') && (first === 'staff' || first === 'team');
}
