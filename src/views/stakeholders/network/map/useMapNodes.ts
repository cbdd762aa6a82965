/** Everybody on the map as React Flow's nodes; one of whom nothing has changed stays the same object. */
import { useMemo, useState } from 'react';
import { categoriesOf, screenMapPalette } from '../../../../figure/compose/network/mapColours';
import { colourOf, type MapLook } from '../../../../figure/compose/network/mapMarks';
import { labelText } from '../../../../figure/compose/network/mapPeople';
import { ringed } from '../../../../figure/compose/network/mapScene';
import type { LaidOut } from '../../../../geometry/network/mapLayout';
import { labelRect, mapSizes, type Places, type Side } from '../../../../geometry/network/mapTypes';
import { stakeholderTitle } from '../../../../plan/ask/people/words';
import type { StakeholderId } from '../../../../plan/model/schema';
import { usePlan } from '../../../../store/stores';
import { personWords } from '../networkDeeds';
import type { ShownNetwork } from '../useNetwork';
import { createNodes, type NodeOf, type PersonNode } from './personNode';

export function useLook({ network, settings }: ShownNetwork): MapLook {
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const { colouring } = settings;
  return useMemo(
    () => ({
      palette: screenMapPalette,
      colouring,
      categories: categoriesOf({ stakeholders }, network, colouring),
      rings: ringed(network),
    }),
    [stakeholders, network, colouring],
  );
}

interface Shown {
  readonly shown: ShownNetwork;
  readonly look: MapLook;
  readonly laidOut: LaidOut | null;
  /** Where a hand has them just now. */
  readonly dragged: Places;
  readonly bright: ReadonlySet<StakeholderId> | null;
}

const aligned = { below: 'middle', above: 'middle', right: 'start', left: 'end' } as const;

export function useMapNodes({ shown, look, laidOut, dragged, bright }: Shown): PersonNode[] {
  const { network, people, wrap, lead, only } = shown;
  const words = useWords(shown);
  const [nodesOf] = useState(createNodes);
  return useMemo(() => {
    const sizes = new Map(people.map((one) => [one.id, one]));
    const placed = network.people.flatMap((one, at): NodeOf[] => {
      const place = laidOut?.places.get(one.id);
      const person = sizes.get(one.id);
      if (!place || !person || (only && !only.has(one.id))) return [];
      const side: Side = laidOut?.sides.get(one.id) ?? 'below';
      const middle = { x: mapSizes.ring, y: mapSizes.ring };
      const data: PersonNode['data'] = {
        name: stakeholderTitle(one),
        words: words.get(one.id) ?? '',
        lines: labelText(one, wrap)?.lines.map(({ text }) => text) ?? [],
        label: labelRect(person, middle, side),
        align: aligned[side],
        form: one.kind,
        hasVoice: one.voice === true,
        isAwaited: one.asked !== undefined && one.answered === undefined,
        hasRing: look.rings.has(one.id),
        colour: colourOf(one.id, look).mark,
        entry: lead === undefined && at === 0,
        leads: lead === one.id,
        faded: bright !== null && !bright.has(one.id),
      };
      return [{ id: one.id, at: dragged.get(one.id) ?? place, selected: lead === one.id, data }];
    });
    return nodesOf(placed);
  }, [network, people, wrap, lead, only, words, look, laidOut, dragged, bright, nodesOf]);
}

/** What a listener hears of each. */
function useWords({ network }: ShownNetwork): ReadonlyMap<StakeholderId, string> {
  const stakeholders = usePlan((plan) => plan.stakeholders);
  return useMemo(
    () => new Map(network.people.map(({ id }) => [id, personWords(network, stakeholders[id])])),
    [network, stakeholders],
  );
}
