/** Words for how the picture of the plan has come to look. */
import type { Members } from '../model/declaration';
import { appearance as kind } from '../model/kinds/appearance';
import type { Plan } from '../model/schema';
import { changedMembers } from './changedMembers';

export function appearancePhrases({ appearance: was }: Plan, after: Plan): string[] {
  const { appearance: is } = after;
  if (was === is) return [];
  const changed = changedMembers(was, is, kind.members, after);
  const isFree = is.arrangement === 'free';
  const phrases = changed.flatMap((name) => {
    if (name === 'arrangement') return [isFree ? 'Arranged the boxes freely' : 'Arranged the boxes automatically'];
    // Arranging them puts them in their places.
    if (name === 'positions' && changed.includes('arrangement')) return [];
    if (name === 'positions' && isFree) return ['Moved boxes by hand'];
    const members: Members = kind.members;
    return [`Changed ${name === 'more' ? 'what the diagram shows' : members[name]?.words}`];
  });
  return [...new Set(phrases)];
}
