/** The inspector over real stores, with a clock that stands still and ids that count. */
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Ports } from '../../../src/commands/command';
import { CommandsContext } from '../../../src/commands/commandContext';
import type { Plan } from '../../../src/plan/model/schema';
import { createOpenPlan } from '../../../src/store/openPlan';
import { createSession } from '../../../src/store/session';
import { StoresContext, useSession, type Stores } from '../../../src/store/stores';
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
  // No view stands beside it.
  const ports = { view: { current: null } } as Partial<Ports> as Ports;
  const view = render(
    <StoresContext value={stores}>
      <CommandsContext value={{ ...stores, ports }}>
        <Panel
          name="Details"
          ref={{ current: null }}
          width={344}
          onWidth={nothing}
          covers={false}
          onClose={nothing}
          onEnter={nothing}
          onLeave={nothing}
        >
          <Selected />
        </Panel>
      </CommandsContext>
    </StoresContext>,
  );
  return { ...view, openPlan, session, user };
}

function Selected() {
  return <Inspector selection={useSession((state) => state.selection)} />;
}

function nothing() {}
