/** Whether the people around the plan are spoken with, heard and answered. Whoever has left or is of the team is no matter. */
import { daysBetween, shortDate } from '../../kit/dates/calendar';
import { count, enumerate } from '../../kit/english';
import { own } from '../../kit/own';
import { daysUntilDue, dueWords, nextDue, nextStep } from '../ask/people/contacts';
import { heardState, isUnansweredTooLong } from '../ask/people/heard';
import { heardInOrder } from '../ask/people/heardAbout';
import { activeStakeholders } from '../ask/people/registered';
import { touchedBy } from '../ask/people/touching';
import { sectorOf, sectors, sectorWords } from '../ask/people/sector';
import { stanceGap } from '../ask/people/stance';
import { shortTitle, stanceWords } from '../ask/people/words';
import { inQuotes } from '../ask/words';
import type { Heard, Stakeholder } from '../model/schema';
import { onBox } from './driverRules';
import type { Found, Rule } from './finding';
import { below, type Reading } from './reading';

/** Fewer say nothing of what is missing among them. */
const some = 3;
/** From so many on a crowded sector says something. */
const manyAssessed = 8;
/** Days: whoever answers has a while to tell it. */
const toTell = 14;

const people = ({ plan }: Reading) => activeStakeholders(plan.stakeholders);

function about({ id }: Stakeholder, sentence: string, seen = ''): Found {
  return { on: id, kind: 'stakeholder', sentence, seen };
}

/** So many are told one by one; more are one finding on the plan, with the first of them by name. */
const few = 3;

function fewOrMany(reading: Reading, found: readonly Found[], many: (names: string) => string): readonly Found[] {
  if (found.length <= few) return found;
  const { plan } = reading;
  const names = found.slice(0, few).map(({ on }) => nameOf(reading, on));
  const words = enumerate([...names, `${found.length - few} more`], 'and');
  return [{ on: plan.id, kind: 'plan', sentence: many(words), seen: found.map(({ on }) => on).join(' ') }];
}

function nameOf({ plan }: Reading, id: string): string {
  const [stakeholder, heard] = [own(plan.stakeholders, id), own(plan.heard, id)];
  return stakeholder ? shortTitle(stakeholder) : inQuotes(heard?.said ?? '');
}

function unowned(reading: Reading): Found[] {
  return people(reading)
    .filter(({ power = 0, owner = '' }) => power >= 3 && owner.trim() === '')
    .map((each) =>
      about(each, `Nobody looks after ${shortTitle(each)}, though their power is great.`, String(each.power)),
    );
}

function withoutStep(reading: Reading): Found[] {
  return people(reading)
    .filter((each) => (stanceGap(each) ?? 0) > 0 && nextStep(reading.plan, each.id) === undefined)
    .map((each) => {
      const needed = stanceWords[each.stance?.needed ?? 'let'].toLowerCase();
      const sentence = `No next step is planned with ${shortTitle(each)}, who should come to ${needed}.`;
      return about(each, sentence, JSON.stringify(each.stance));
    });
}

function overdue(reading: Reading): Found[] {
  const { plan, today } = reading;
  return people(reading).flatMap((each) => {
    const days = daysUntilDue(plan, each, today);
    const due = nextDue(plan, each);
    if (days === undefined || days >= 0 || due === undefined) return [];
    const late = dueWords(days).toLowerCase();
    return [about(each, `A contact with ${shortTitle(each)} was due on ${shortDate(due, today)}: ${late}.`, due)];
  });
}

const ofHeard = (heard: Heard, sentence: string): Found => ({
  on: heard.id,
  kind: 'heard',
  sentence,
  seen: [heard.said, heard.response, heard.because].join('\n'),
});

function unanswered({ plan, today }: Reading): Found[] {
  return heardInOrder(plan.heard)
    .filter((heard) => heard.said.trim() !== '' && isUnansweredTooLong(heard, today))
    .map((heard) => ofHeard(heard, `${inQuotes(heard.said)} has not been answered for ${weeksSince(heard, today)}.`));
}

function untold({ plan, today }: Reading): Found[] {
  return heardInOrder(plan.heard)
    .filter((heard) => heard.said.trim() !== '' && heardState(heard) === 'answered')
    .filter(({ date }) => daysBetween(date, today) >= toTell)
    .map((heard) => ofHeard(heard, `${inQuotes(heard.said)} is answered, and they have not been told.`));
}

const weeksSince = ({ date }: Heard, today: string) => count(Math.floor(daysBetween(date, today) / 7), 'week');

/** Once boxes are tied to people at all: the drivers of which none is, nor anything that contributes to them. */
function touchesNobody(reading: Reading): Found[] {
  const { plan, drivers } = reading;
  const tied = people(reading).filter(({ nodes = [] }) => nodes.length > 0);
  if (tied.length < some) return [];
  const isTouching = (id: string) => touchedBy(plan, id).length > 0;
  const empty = drivers.filter(
    ({ id, text }) => text !== '' && !isTouching(id) && ![...below(reading, id)].some(isTouching),
  );
  const emptyIds = new Set(empty.map(({ id }) => id));
  // What stands under one that was named is said with it.
  return empty
    .filter(({ parents }) => !parents.some((parent) => emptyIds.has(parent)))
    .map((box) => onBox(box, (name) => `The driver ${name} touches nobody in the register yet.`));
}

function noVoice(reading: Reading): Found[] {
  const all = people(reading);
  if (all.length < some || all.some(({ voice }) => voice === true)) return [];
  const sentence = `Nobody among ${count(all.length, 'stakeholder')} speaks for patients or carers.`;
  return [{ on: reading.plan.id, kind: 'plan', sentence, seen: '' }];
}

function crowded(reading: Reading): Found[] {
  const { plan } = reading;
  const placed = people(reading).flatMap((each) => sectorOf(each) ?? []);
  if (placed.length < manyAssessed) return [];
  return sectors.flatMap((sector) => {
    const within = placed.filter((each) => each === sector).length;
    if (within * 2 <= placed.length) return [];
    const sentence = `${within} of ${placed.length} stakeholders stand in “${sectorWords(plan, sector)}”: the grid says little.`;
    return [{ on: plan.id, kind: 'plan' as const, sentence, seen: sector }];
  });
}

export const peopleRules: readonly Rule[] = [
  {
    id: 'power-unowned',
    source: 'NHS Institute: stakeholder analysis; each stakeholder with a named contact',
    why: 'Whoever can help or stop the work needs one person who knows them. Who would that be?',
    find: (reading) =>
      fewOrMany(reading, unowned(reading), (names) => `Nobody looks after ${names}, though their power is great.`),
  },
  {
    id: 'stance-no-step',
    source: 'Beckhard and Harris 1987: commitment planning',
    why: 'Nobody moves by being put on a chart. What will you do next, and who does it?',
    find: (reading) =>
      fewOrMany(reading, withoutStep(reading), (names) => `No next step is planned with ${names}, who should move.`),
  },
  {
    id: 'contact-overdue',
    source: 'NHS England: working in partnership with people and communities, 2022',
    why: 'Trust is lost in silence sooner than in disagreement. A short word is better than none.',
    find: (reading) => fewOrMany(reading, overdue(reading), (names) => `Contacts with ${names} are overdue.`),
  },
  {
    id: 'heard-unanswered',
    source: '“You said, we did”: NHS guides on feedback ask for an answer within weeks',
    why: 'Whoever tells you something and hears nothing will not tell you again. “We cannot, because …” is an answer too.',
    find: (reading) =>
      fewOrMany(reading, unanswered(reading), (words) => `For six weeks or more nobody has answered ${words}.`),
  },
  {
    id: 'answered-untold',
    source: '“You said, we did”: the loop is closed when people know',
    why: 'An answer that stays in the file is none. Tell them what became of it.',
    find: (reading) => fewOrMany(reading, untold(reading), (words) => `Nobody has been told what became of ${words}.`),
  },
  {
    id: 'driver-touches-nobody',
    source: 'NHS Institute: who is affected by each part of the change',
    why: 'A change that touches nobody is rare; one that was thought of without those whom it touches is not.',
    find: touchesNobody,
  },
  {
    id: 'no-patient-voice',
    source: 'Health and Care Act 2022: the duty to involve; NHS England guidance',
    why: 'Staff cannot say for patients what matters to them. Who could you ask?',
    find: noVoice,
  },
  {
    id: 'crowded-sector',
    source: 'NHS Institute: power and impact grid; a grid is for telling people apart',
    why: 'Where most stand in one corner, the grid does not say whom to begin with. Who of them can stop it, who cannot?',
    find: crowded,
  },
];
