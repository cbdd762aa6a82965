/** Where somebody stands and is needed, moved step by step or set at once; a run of steps on one person counts as one. */
import type { CommandContext } from '../../../commands/command';
import { stanceSentence, stanceStep } from '../../../plan/ask/people/stance';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import { judge, setNeeded } from '../../../plan/edit/people/judging';
import type { StakeholderId, Stance } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import { todayOf } from '../../../store/today';
import type { CommitmentModel } from './commitmentModel';

export type StanceMember = 'now' | 'needed';

export interface StanceWish {
  readonly id: StakeholderId;
  readonly member: StanceMember;
}

export function setStance(
  context: CommandContext,
  model: CommitmentModel,
  { id, member }: StanceWish,
  stance: Stance | undefined,
): void {
  const { openPlan, now } = context;
  const day = todayOf(now);
  model.hold(id);
  const announced = () => {
    const stakeholder = openPlan.plan().stakeholders[id];
    return stakeholder ? `${stakeholderTitle(stakeholder)}: ${stanceSentence(stakeholder) || 'not judged'}.` : '';
  };
  act(
    context,
    'change commitment',
    (draft) => (member === 'now' ? judge(draft, id, { now: stance }, day) : setNeeded(draft, id, stance)),
    { announced, run: `commitment:${id}` },
  );
}

/** One place towards *make it happen* (1) or away from it (-1). */
export function stepStance(context: CommandContext, model: CommitmentModel, wish: StanceWish, step: 1 | -1): void {
  const stance = context.openPlan.plan().stakeholders[wish.id]?.stance?.[wish.member];
  setStance(context, model, wish, stanceStep(stance, step));
}
