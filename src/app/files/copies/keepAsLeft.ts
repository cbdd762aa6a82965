/**
 * A merge descends from the plan as it was here, and so do all copies of the merge: from then on the plan's revision means
 * this state. Whatever is done after the merge was taken back gets another.
 */
import type { Plan } from '../../../plan/model/schema';
import type { Services } from '../../services/services';

/** Of the open plan. Trouble with storage is told where plans are saved. */
export function keepAsLeft({ openPlan, store }: Pick<Services, 'openPlan' | 'store'>, plan: Plan): void {
  openPlan.markShared(plan.revision, plan);
  void store.markShared(plan.id, plan.revision).catch(() => undefined);
}
