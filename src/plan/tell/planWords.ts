/** Words for what is said of the plan as a whole, and for the names of its versions. */
import { equal } from '../../kit/equal';
import { oneLine } from '../ask/words';
import type { Member, Members } from '../model/declaration';
import { plan as table } from '../model/kinds';
import { namedVersion } from '../model/kinds/past';
import type { Plan } from '../model/schema';
import { untitled } from '../model/titles';
import { changedMembers } from './changedMembers';

const named = (name: string) => `“${oneLine(name)}”`;

/** Title, description, scores, and what is unknown. What has an id and how it all looks is told elsewhere. */
export function planPhrases(before: Plan, after: Plan): string[] {
  return changedMembers(before, after, ownMembers, after).map((name) => {
    if (name === 'title') return `Renamed the plan to ${named(after.title || untitled)}`;
    return name === 'more' ? 'Changed what another app keeps in the plan' : `Changed ${ownMembers[name]?.words}`;
  });
}

/** What the plan says of itself as a whole: its title, its description, its scores. */
export const ownMembers: Readonly<Record<string, Member>> = Object.fromEntries(
  Object.entries<Member>(table.members).filter(
    ([name, { holds, words }]) =>
      words !== null && name !== 'versions' && holds?.is !== 'records' && holds?.is !== 'part',
  ),
);

export function versionPhrases(before: Plan, after: Plan): string[] {
  if (equal(before.versions, after.versions)) return [];
  const old = new Map(before.versions.map((version) => [version.revision, version]));
  const kept = new Set(after.versions.map(({ revision }) => revision));
  return [
    ...after.versions.flatMap((version) => {
      const was = old.get(version.revision);
      if (!was) return [`Named this version ${named(version.name)}`];
      if (was.name !== version.name) return [`Renamed the version ${named(was.name)} to ${named(version.name)}`];
      return changedMembers(was, version, namedVersion.members, after).map((name) =>
        name === 'more'
          ? `Changed what another app keeps of the version ${named(version.name)}`
          : `Changed ${(namedVersion.members as Members)[name]?.words} of the version ${named(version.name)}`,
      );
    }),
    ...before.versions
      .filter(({ revision }) => !kept.has(revision))
      .map(({ name }) => `Took the name of the version ${named(name)} away`),
  ];
}
