/** What commands can ask of the commitment chart: to take the keyboard, who comes next, its picture. */
import { useEffect, type RefObject } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { commitmentPicture } from '../../../figure/compose/people/commitmentPicture';
import { stakeholdersWith } from '../../../plan/ask/people/register';
import type { StakeholderId } from '../../../plan/model/schema';
import { thingsOf } from '../../../store/selection';
import { todayOf } from '../../../store/today';
import { coverable } from '../coverable';
import { commitmentOrder, type CommitmentModel } from './commitmentModel';

export const rowElement = (view: HTMLElement | null, id: StakeholderId | undefined): HTMLElement | null =>
  id === undefined ? null : (view?.querySelector<HTMLElement>(`[data-stakeholder-id="${CSS.escape(id)}"]`) ?? null);

export function useCommitmentPort(model: CommitmentModel, view: RefObject<HTMLElement | null>): void {
  const context = useCommandContext();
  useEffect(() => {
    const { openPlan, session, now } = context;
    const { view: shown } = context.ports;
    const element = () => rowElement(view.current, model.current());
    shown.current = {
      name: () => 'the commitment chart',
      focus: () => (element() ?? view.current)?.focus({ preventScroll: true }),
      place: () => element()?.getBoundingClientRect(),
      next(direction) {
        if (direction === 'left' || direction === 'right') return null;
        const ids = model.rows().map(({ id }) => id);
        const current = model.current();
        const at = current === undefined ? undefined : ids.indexOf(current);
        const id = ids[at === undefined ? 0 : at + (direction === 'down' ? 1 : -1)];
        return id === undefined ? null : { kind: 'stakeholder', id };
      },
      find: (query) => {
        const rows = new Set(model.rows().map(({ id }) => id));
        const found = stakeholdersWith(openPlan.plan(), query).flatMap(({ id }) => (rows.has(id) ? id : []));
        return thingsOf('stakeholder', found);
      },
      picture: () =>
        coverable(openPlan.plan(), {
          kind: 'drawn',
          what: 'commitment',
          draw: (plan, wrap) =>
            commitmentPicture({ plan, order: commitmentOrder(session.getState()), today: todayOf(now) }, wrap),
        }),
    };
    return () => {
      shown.current = null;
    };
  }, [context, model, view]);
}
