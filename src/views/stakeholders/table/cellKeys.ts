/**
 * Keys that act on a cell of a stakeholder without an editor: arrows move how committed they are, digits set it, and power
 * and impact; Enter on the mark takes them for a person, a group or an organisation in turn.
 */
import type { KeyboardEvent } from 'react';
import type { CommandContext } from '../../../commands/command';
import { makeActive, selectedPeople } from '../../../commands/peopleDeeds';
import type { PeopleColumn } from '../../../plan/ask/people/columns';
import { stanceSentence, stanceStep } from '../../../plan/ask/people/stance';
import { stakeholderKindWords, stakeholderTitle } from '../../../plan/ask/people/words';
import { judge, setNeeded } from '../../../plan/edit/people/judging';
import { setStakeholderKind } from '../../../plan/edit/people/stakeholders';
import { stakeholderKinds, stances } from '../../../plan/model/choices';
import type { Stakeholder } from '../../../plan/model/schema';
import { act } from '../../../store/act';

interface OnCell {
  readonly stakeholder: Stakeholder;
  readonly column: PeopleColumn;
  readonly today: string;
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Whether the key meant something here. */
export function keyOnCell(context: CommandContext, cell: OnCell, key: Key): boolean {
  if (key.ctrlKey || key.metaKey || key.altKey) return false;
  const { column } = cell;
  if (column === 'stance') return keyOnStance(context, cell, key);
  if (column === 'power' || column === 'impact') return keyOnRating(context, { ...cell, column }, key);
  if (column === 'kind' && key.key === 'Enter') return switchKind(context, cell);
  if ((column === 'name' || column === 'kind') && key.key === 'Delete') {
    makeActive(context, selectedPeople(context), false);
    return true;
  }
  return false;
}

function keyOnStance(context: CommandContext, { stakeholder, today }: OnCell, { key, shiftKey }: Key): boolean {
  const { id, stance } = stakeholder;
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  const set = /^[1-5]$/.test(key) ? stances[Number(key) - 1] : undefined;
  if (by === 0 && set === undefined && key !== '0') return false;
  const announced = () => sayStance(context, id);
  const member = shiftKey ? 'needed' : 'now';
  const next = by === 0 ? set : stanceStep(stance?.[member], by);
  if (member === 'needed')
    act(context, 'change commitment', (draft) => setNeeded(draft, id, next), { announced, run: `needed:${id}` });
  else
    act(context, 'change commitment', (draft) => judge(draft, id, { now: next }, today), {
      announced,
      run: `now:${id}`,
    });
  return true;
}

function sayStance({ openPlan }: CommandContext, id: string): string {
  const stakeholder = openPlan.plan().stakeholders[id];
  return stakeholder ? `${stanceSentence(stakeholder) || 'No commitment is said'}.` : '';
}

function keyOnRating(
  context: CommandContext,
  { stakeholder, column, today }: OnCell & { readonly column: 'power' | 'impact' },
  { key }: Key,
): boolean {
  if (!/^[0-5]$/.test(key)) return false;
  const value = key === '0' ? undefined : ([1, 2, 3, 4, 5] as const)[Number(key) - 1];
  const what = column === 'power' ? 'Power' : 'Impact on them';
  act(
    context,
    column === 'power' ? 'change power' : 'change impact',
    (draft) => judge(draft, stakeholder.id, { [column]: value }, today),
    {
      announced: `${what}: ${value ?? 'not said'}.`,
    },
  );
  return true;
}

function switchKind(context: CommandContext, { stakeholder }: OnCell): boolean {
  const at = stakeholderKinds.indexOf(stakeholder.kind);
  const kind = stakeholderKinds[(at + 1) % stakeholderKinds.length] ?? 'person';
  const announced = `${stakeholderTitle(stakeholder)}: ${stakeholderKindWords[kind].toLowerCase()}.`;
  act(context, 'change kind', (draft) => setStakeholderKind(draft, stakeholder.id, kind), { announced });
  return true;
}
