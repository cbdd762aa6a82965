/** What of the plan the network shows, as its reader wants to see it. */
import { useMemo, useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { mapPeople } from '../../../figure/compose/network/mapPeople';
import type { MapPerson } from '../../../geometry/network/mapTypes';
import { createWrapper, type Wrapper } from '../../../geometry/text/wrapText';
import { chosenTies, planNetwork, within, type PlanNetwork } from '../../../plan/ask/people/network';
import type { StakeholderId, Tie } from '../../../plan/model/schema';
import { selectedOf } from '../../../store/selection';
import { usePlan, useSession } from '../../../store/stores';
import { networkSettings, type NetworkSettings } from './networkChoices';

export interface ShownNetwork {
  readonly network: PlanNetwork;
  readonly settings: NetworkSettings;
  readonly wrap: Wrapper;
  /** Everybody, with the size of their label. */
  readonly people: readonly MapPerson[];
  /** The ties that are shown. */
  readonly ties: readonly Tie[];
  /** Who is selected. */
  readonly lead: StakeholderId | undefined;
  /** Who is shown alone; undefined for all. */
  readonly only: ReadonlySet<StakeholderId> | undefined;
}

export function useNetwork(): ShownNetwork {
  const { ports } = useCommandContext();
  const network = usePlan(planNetwork);
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const settings = useSession(networkSettings);
  const lead = useSession((state) => selectedOf(state, 'stakeholder').at(-1));
  const [wrap] = useState(() => createWrapper(ports.measure));
  const people = useMemo(() => mapPeople({ stakeholders }, network, wrap), [stakeholders, network, wrap]);
  const { choice, steps } = settings;
  const chosen = useMemo(() => chosenTies(network, choice), [network, choice]);
  const only = useMemo(() => {
    const isThere = lead !== undefined && network.people.some(({ id }) => id === lead);
    return steps > 0 && isThere ? within(chosen, lead, steps) : undefined;
  }, [chosen, lead, steps, network]);
  const ties = useMemo(
    () => (only ? chosen.filter(({ from, to }) => only.has(from) && only.has(to)) : chosen),
    [chosen, only],
  );
  return { network, settings, wrap, people, ties, lead, only };
}
