/** What ties that were read would add to a plan: who is new, which ties are there already. */
import { folded } from '../../kit/folded';
import { stakeholderNamed } from '../../plan/ask/people/register';
import type { WrittenTie } from '../../plan/ask/people/tieWords';
import { addStakeholders } from '../../plan/edit/people/stakeholders';
import { addTies, type NewTie } from '../../plan/edit/people/ties';
import type { Plan, StakeholderId } from '../../plan/model/schema';
import { tieKey } from '../../plan/model/ties';

export interface TiesAdded {
  /** Names that the register does not have. */
  readonly people: readonly string[];
  readonly ties: readonly WrittenTie[];
  /** How many the plan has already. */
  readonly there: number;
}

export function tiesAdded(plan: Plan, ties: readonly WrittenTie[]): TiesAdded {
  const known = new Set(Object.values(plan.ties).map(tieKey));
  const people = new Map<string, string>();
  let there = 0;
  const added = ties.filter((tie) => {
    const ends = [tie.from, tie.to].map((name) => stakeholderNamed(plan, name));
    [tie.from, tie.to].forEach((name, at) => {
      if (!ends[at] && !people.has(folded(name))) people.set(folded(name), name);
    });
    const [from, to] = ends;
    const isThere = from && to && (from.id === to.id || known.has(tieKey({ ...tie, from: from.id, to: to.id })));
    if (isThere) there += 1;
    return !isThere;
  });
  return { people: [...people.values()], ties: added, there };
}

/** Enters who is new and draws the ties, in a draft of the plan. */
export function addReadTies(draft: Plan, { people, ties }: TiesAdded, newId: () => string): void {
  const ids = new Map<string, StakeholderId>();
  const made = people.map((name) => ({ id: newId(), name }));
  for (const { id, name } of made) ids.set(folded(name), id);
  const idOf = (name: string) => ids.get(folded(name)) ?? stakeholderNamed(draft, name)?.id ?? '';
  const drawn = ties.map(({ from, to, ...tie }): NewTie => ({ ...tie, id: newId(), from: idOf(from), to: idOf(to) }));
  addStakeholders(draft, made);
  addTies(draft, drawn);
}
