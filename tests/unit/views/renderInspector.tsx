/** The inspector over real stores, with a clock that stands still and ids that count. */
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Plan } from '../../../src/plan/model/schema';
import { createOpenPlan } from '../../../src/store/openPlan';
import { createSession } from '../../../src/store/session';
import { StoresContext, type Stores } from '../../../src/store/stores';
import { Panel } from '../../../src/ui/Panel';
import { Inspector } from '../../../src/views/inspector/Inspector';
import { now as instant, smallPlan } from '../../fixtures/plans';

export function renderInspector(nodes: readonly string[] = [], plan: Plan = smallPlan()) {
  let ids = 0;
  const outside = { now: () => instant, newId: () => `new-${++ids}` };
  const openPlan = createOpenPlan(outside);
  const session = createSession();
  openPlan.open(plan);
  session.selectNodes(nodes);
  const stores: Stores = { openPlan, session, ...outside };
  const user = userEvent.setup({ delay: null });
  const view = render(
    <StoresContext value={stores}>
      <Panel name="Details" ref={{ current: null }} width={344} onWidth={nothing} covers={false} onClose={nothing}>
        <Inspector />
      </Panel>
    </StoresContext>,
  );
  return { ...view, openPlan, session, user };
}

function nothing() {}
