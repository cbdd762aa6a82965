/** Who connects, who is cut off, who might be introduced to whom. */
import { components } from '../../../stats/networks/parts';
import { onlyLinks } from '../../../stats/networks/onlyLinks';
import type { Found } from '../finding';
import { idsOf, nameOf, nameOfMany, onPerson, type NetworkReading } from './networkReading';

/** So many of a kind are enough to begin with. */
const few = 3;
/** With fewer ties a map has only been begun, and whoever has none was not asked for yet. */
const begun = 5;

/** Somebody alone connects two groups. */
export function onlyLink(reading: NetworkReading): Found[] {
  if (reading.isWaiting) return [];
  return onlyLinks(reading.all)
    .slice(0, few)
    .flatMap(({ person, parts }) => {
      const [first = [], second = []] = parts;
      const between = `${nameOfMany(reading, first)} with ${nameOfMany(reading, second)}`;
      const seen = [...idsOf(reading, first), '/', ...idsOf(reading, second)];
      return onPerson(reading, person, `Only ${nameOf(reading, person)} connects ${between}.`, seen);
    });
}

/** Somebody without a tie, or a few without one to the improvement team. */
export function cutOff(reading: NetworkReading): Found[] {
  const { all, people } = reading;
  const parts = components(all);
  if (all.tieCount < begun) return [];
  const [largest = []] = parts;
  // Where most people are alone, the map is not drawn yet.
  if (largest.length * 2 < people.length) return [];
  const hasTeam = people.some(({ team }) => team === true);
  const isOfTeam = (part: readonly number[]) => part.some((one) => people[one]?.team === true);
  const apart = parts.filter((part) => (hasTeam ? !isOfTeam(part) : part !== largest));
  return apart.slice(0, few).flatMap((part) => {
    const [first = 0] = part;
    const whom = hasTeam ? 'the improvement team' : 'anyone else here';
    const verb = part.length === 1 ? 'has' : 'have';
    const sentence =
      part.length === 1
        ? `${nameOf(reading, first)} has no tie to anyone here.`
        : `${nameOfMany(reading, part)} ${verb} no tie to ${whom}.`;
    return onPerson(reading, first, sentence, idsOf(reading, part));
  });
}

const mostIntroductions = 2;

/** Two who share contacts and do not know one another: know the net, knit the net. */
export function couldMeet(reading: NetworkReading): Found[] {
  const { all, people, groups } = reading;
  if (reading.isWaiting) return [];
  const contacts = all.either.map(({ people: own }) => new Set(own));
  const pairs: { readonly one: number; readonly two: number; readonly shared: readonly number[] }[] = [];
  for (const one of people.keys())
    for (let two = one + 1; two < people.length; two += 1) {
      const isSame = groups[one] !== '' && groups[one] === groups[two];
      if (isSame || contacts[one]?.has(two)) continue;
      const shared = [...(contacts[one] ?? [])].filter((other) => contacts[two]?.has(other));
      if (shared.length >= 2) pairs.push({ one, two, shared });
    }
  return pairs
    .toSorted((a, b) => b.shared.length - a.shared.length || a.one - b.one || a.two - b.two)
    .slice(0, mostIntroductions)
    .flatMap(({ one, two, shared }) => {
      const who = `${nameOf(reading, one)} and ${nameOf(reading, two)}`;
      const sentence = `${who} share ${shared.length === 2 ? 'two' : shared.length} contacts, but have no tie.`;
      return onPerson(reading, one, sentence, [...idsOf(reading, [one, two]), '/', ...idsOf(reading, shared)]);
    });
}
