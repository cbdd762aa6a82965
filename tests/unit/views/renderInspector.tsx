/** The inspector over real stores, with a clock that stands still and ids that count; beside it the page of a cycle. */
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Ports } from '../../../src/commands/command';
import { CommandsContext } from '../../../src/commands/commandContext';
import { ShownThing } from '../../../src/commands/shownThing';
import type { Plan } from '../../../src/plan/model/schema';
import { createOpenPlan } from '../../../src/store/openPlan';
import { createInRoom } from '../../../src/store/inRoom';
import { createSession } from '../../../src/store/session';
import { StoresContext, useSession, type Stores } from '../../../src/store/stores';
import { Panel } from '../../../src/ui/Panel';
import { Inspector } from '../../../src/views/inspector/Inspector';
import { CyclePage } from '../../../src/views/pdsa/page/CyclePage';
import { now as instant, smallPlan } from '../../fixtures/plans';

interface Options {
  readonly ports?: Partial<Ports>;
  /** Whose page stands beside the inspector; none when absent. */
  readonly cycle?: string;
}

export function renderInspector(nodes: readonly string[] = [], plan: Plan = smallPlan(), options: Options = {}) {
  let ids = 0;
  const outside = { now: () => instant, newId: () => `new-${++ids}` };
  const openPlan = createOpenPlan(outside);
  const session = createSession();
  openPlan.open(plan);
  session.selectNodes(nodes);
  const stores: Stores = { openPlan, session, inRoom: createInRoom(), ...outside };
  const user = userEvent.setup({ delay: null });
  // No other view stands beside it.
  const ports = { view: { current: null }, ...options.ports } as Partial<Ports> as Ports;
  const page = createStore(() => ({ thing: options.cycle }));

  function Beside() {
    const { thing } = useStore(page);
    return (
      <ShownThing value={thing}>
        {thing !== undefined && <CyclePage id={thing} />}
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
      </ShownThing>
    );
  }

  const view = render(
    <StoresContext value={stores}>
      <CommandsContext value={{ ...stores, ports }}>
        <Beside />
      </CommandsContext>
    </StoresContext>,
  );
  return { ...view, openPlan, session, user, show: (thing: string | undefined) => page.setState({ thing }) };
}

function Selected() {
  return <Inspector selection={useSession((state) => state.selection)} />;
}

function nothing() {}
