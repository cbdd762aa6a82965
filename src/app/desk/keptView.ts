/**
 * What is folded away, and what else a reader has chosen for looking at a plan, is kept beside the plan and not in it.
 * The next time the plan is met as it was looked at last.
 */
import type { PlanStore } from '../../storage/planStore';
import type { OpenPlan } from '../../store/openPlan';
import type { Session } from '../../store/session';

interface Needs {
  readonly store: Pick<PlanStore, 'saveView'>;
  readonly openPlan: Pick<OpenPlan, 'getState'>;
  readonly session: Session;
}

export interface KeptView {
  /** The open plan is looked at for the first time, as `stored` says. */
  meet(stored: unknown): void;
}

export function createKeptView({ store, openPlan, session }: Needs): KeptView {
  let met = viewIn(null);

  session.subscribe(({ collapsed, kept }, before) => {
    const { plan } = openPlan.getState();
    const isOther =
      (collapsed !== before.collapsed && collapsed !== met.collapsed) || (kept !== before.kept && kept !== met.kept);
    if (plan && isOther) void store.saveView(plan.id, { collapsed: [...collapsed], kept }).catch(() => undefined);
  });

  return {
    meet(stored) {
      met = viewIn(stored);
      session.reset(met.collapsed, met.kept);
    },
  };
}

/** What is not understood counts as not kept. */
function viewIn(stored: unknown) {
  const view = typeof stored === 'object' && stored !== null ? stored : {};
  const collapsed = 'collapsed' in view && Array.isArray(view.collapsed) ? view.collapsed : [];
  const kept = 'kept' in view && typeof view.kept === 'object' ? view.kept : {};
  return { collapsed: new Set(collapsed.filter((id) => typeof id === 'string')), kept: { ...kept } };
}
