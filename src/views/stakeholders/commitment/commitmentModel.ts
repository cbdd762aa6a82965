/**
 * The rows of the commitment chart as they stand now. While somebody is being edited the order waits, so that nothing jumps
 * under the hand.
 *
 * Must not know: how rows are drawn.
 */
import { createStore } from 'zustand/vanilla';
import { perIdentity } from '../../../kit/perIdentity';
import { recordOf } from '../../../kit/stored';
import type { CommandContext } from '../../../commands/command';
import {
  commitmentOrders,
  commitmentRows,
  type CommitmentOrder,
  type CommitmentRow,
} from '../../../plan/ask/people/commitmentRows';
import type { Plan, StakeholderId } from '../../../plan/model/schema';
import { listeningTo } from '../../../store/listeningTo';
import { selectedOf } from '../../../store/selection';
import type { Session, SessionState } from '../../../store/session';

const name = 'stakeholders-commitment';

export const commitmentOrder = ({ kept }: Pick<SessionState, 'kept'>): CommitmentOrder => read(recordOf(kept[name]));

const read = perIdentity(
  ({ order }: Readonly<Record<string, unknown>>): CommitmentOrder =>
    commitmentOrders.find((each) => each === order) ?? 'gap',
);

export function setOrder(session: Session, order: CommitmentOrder): void {
  session.keep(name, { order });
}

interface Held {
  /** Who is being edited. */
  readonly id: StakeholderId;
  readonly ids: readonly StakeholderId[];
}

export type CommitmentModel = ReturnType<typeof createCommitmentModel>;

export function createCommitmentModel({ openPlan, session }: Pick<CommandContext, 'openPlan' | 'session'>) {
  const store = createStore<{ readonly held: Held | null }>(() => ({ held: null }));
  const lead = () => selectedOf(session.getState(), 'stakeholder').at(-1);
  let from: { plan: Plan; order: CommitmentOrder; held: Held | null } | undefined;
  let made: readonly CommitmentRow[] = [];
  const rows = (): readonly CommitmentRow[] => {
    const { plan } = openPlan.getState();
    const order = commitmentOrder(session.getState());
    const { held: kept } = store.getState();
    const held = kept?.id === lead() ? kept : null;
    const isSame = from?.plan.stakeholders === plan?.stakeholders && from?.order === order && from.held === held;
    if (!plan || isSame) return made;
    from = { plan, order, held };
    made = commitmentRows(plan, order);
    if (held) {
      const at = new Map(held.ids.map((id, index) => [id, index]));
      made = made.toSorted((a, b) => (at.get(a.id) ?? at.size) - (at.get(b.id) ?? at.size));
    }
    return made;
  };
  return {
    rows,
    /** Called before somebody is edited. */
    hold(id: StakeholderId) {
      if (store.getState().held?.id !== id) store.setState({ held: { id, ids: rows().map((row) => row.id) } });
    },
    current: (): StakeholderId | undefined => rows().find(({ id }) => id === lead())?.id,
    subscribe: listeningTo(openPlan, session, store),
  };
}
