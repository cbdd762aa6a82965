/** Who is looked to, who is undecided and near, who speaks alone, and whether the leads' contacts suit the change. */
import { groupBy } from '../../../kit/groupBy';
import { clustering } from '../../../stats/networks/clustering';
import { inDegree } from '../../../stats/networks/degree';
import { tiesOf } from '../../ask/people/network';
import { shortTitle } from '../../ask/people/words';
import type { Found } from '../finding';
import { idsOf, nameOf, onPerson, ownsSomething, type NetworkReading } from './networkReading';

const few = 3;
const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
/** So many go to somebody who is looked to. */
const often = 3;

/** Many go to somebody for advice who owns nothing in the plan. */
export function lookedTo(reading: NetworkReading): Found[] {
  const { asked, people } = reading;
  if (reading.isWaiting) return [];
  const counts = inDegree(asked);
  return [...people.keys()]
    .filter((person) => (counts[person] ?? 0) >= often)
    .filter((person) => {
      const one = people[person];
      return one !== undefined && one.kind !== 'organisation' && one.team !== true && !ownsSomething(reading, one);
    })
    .toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    .slice(0, 2)
    .flatMap((person) => {
      const many = counts[person] ?? 0;
      const sentence = `${numbers[many] ?? many} go to ${nameOf(reading, person)}, who owns nothing in the plan.`;
      return onPerson(reading, person, sentence, idsOf(reading, asked.into[person]?.people ?? []));
    });
}

/** Undecided, and tied to somebody who makes it happen. */
export function undecidedNear(reading: NetworkReading): Found[] {
  const { people, network, plan } = reading;
  return [...people.entries()]
    .flatMap(([person, one]) => {
      const now = one.stance?.now;
      if (now !== 'none' && now !== 'let') return [];
      const near = tiesOf(network, one.id).flatMap(
        ({ from, to }) => plan.stakeholders[from === one.id ? to : from] ?? [],
      );
      const maker = near.find(({ stance }) => stance?.now === 'make');
      if (!maker) return [];
      const undecided = now === 'none' ? 'not committed yet' : 'lets it happen';
      const sentence = `${shortTitle(one)} ${now === 'none' ? 'is ' : ''}${undecided}, and has a tie to ${shortTitle(maker)}, who makes it happen.`;
      return onPerson(reading, person, sentence, [now, maker.id]);
    })
    .slice(0, few);
}

/** One person alone stands for a group or an organisation of the register. */
export function singleVoice(reading: NetworkReading): Found[] {
  const { people, groups, plan } = reading;
  const byGroup = groupBy([...people.keys()], (person) => groups[person] ?? '');
  byGroup.delete('');
  const single = [...byGroup].flatMap(([group, members]) => {
    const persons = members.filter((person) => people[person]?.kind === 'person');
    const body = members.find((person) => people[person]?.kind === 'organisation');
    const [person] = persons;
    // A lone entry says nothing of how many speak for it.
    if (body === undefined || person === undefined || persons.length !== 1 || members.length !== 2) return [];
    return onPerson(
      reading,
      person,
      `Only ${nameOf(reading, person)} speaks for ${group} here.`,
      idsOf(reading, members),
    );
  });
  const voices = [...people.keys()].filter((person) => people[person]?.voice === true);
  const [voice] = voices;
  const patients =
    voices.length === 1 && voice !== undefined && people.length > few * 2
      ? onPerson(reading, voice, `Only ${nameOf(reading, voice)} speaks for patients or carers.`, [plan.id])
      : [];
  return [...patients, ...single.slice(0, few - 1)];
}

/** Contacts of the leads who mostly know one another, or mostly do not; 0 to 1. */
const [dense, sparse] = [0.5, 0.2];
/** A change that touches so many organisations is a large one. */
const large = 3;

/**
 * Networks that bridge suit changes that reach far, networks that hold together suit small ones (Battilana and Casciaro
 * 2012).
 */
export function networkFit(reading: NetworkReading): Found[] {
  const { all, people, groups, plan } = reading;
  const own = clustering(all);
  const leads = [...people.keys()].filter(
    (person) => people[person]?.team === true && (all.either[person]?.people.length ?? 0) >= few,
  );
  const touched = people.flatMap(({ nodes = [] }, person) => (nodes.length > 0 ? (groups[person] ?? []) : []));
  const reach = new Set(touched.filter((group) => group !== '')).size;
  if (leads.length === 0 || reach === 0) return [];
  const average = leads.reduce((sum, lead) => sum + (own[lead] ?? 0), 0) / leads.length;
  const found = (sentence: string): Found[] => [
    { on: plan.id, kind: 'plan', sentence, seen: `${reach >= large}|${average >= dense}|${average <= sparse}` },
  ];
  if (reach >= large && average >= dense)
    return found(`The change touches ${reach} organisations, but the team’s contacts mostly know one another.`);
  if (reach < large && average <= sparse)
    return found('The change stays close to home, but the team’s contacts hardly know one another.');
  return [];
}
