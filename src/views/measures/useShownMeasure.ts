/**
 * Which measure is shown: the one that the address names, or the one that is selected since. It is selected, so that details
 * and commands are about it, and the address follows, so that it can be kept and given away. The address of all charts, or of
 * the list alone, names none.
 */
import { useEffect, useState } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { measurePlace, measureView, type MeasurePlace } from '../../commands/measureDeeds';
import { useShownThing } from '../../commands/shownThing';
import type { MeasureId } from '../../plan/model/schema';
import { selectedOf, thingsOf } from '../../store/selection';
import { usePlan, useSession } from '../../store/stores';
import { lastShown, shownMeasure, shownPlace } from './measurePlaces';

interface Address {
  readonly thing: string | undefined;
  /** What it names is not selected and shown yet. */
  readonly isNew: boolean;
  /** It was that of a measure, and is that of the list now: somebody went back. */
  readonly isLeft: boolean;
}

interface ShownMeasure {
  readonly id: MeasureId | undefined;
  readonly place: MeasurePlace;
}

/** @param hasBoth there is room for the list beside the measure, so one is always shown */
export function useShownMeasure(hasBoth: boolean): ShownMeasure {
  const { session, ports } = useCommandContext();
  const thing = useShownThing();
  const selection = useSession((state) => state.selection);
  const kept = useSession((state) => state.kept);
  const named = usePlan((plan) => plan.measures[thing ?? '']?.id);
  const chosen = usePlan((plan) => shownMeasure(plan, { selection, kept }));
  const selected = selectedOf({ selection }, 'measure').at(-1);
  const keptPlace = shownPlace({ kept });
  // An address goes before what is selected until that is selected; from then on it follows.
  const [address, meet] = useState<Address>({ thing: undefined, isNew: false, isLeft: false });
  if (address.thing !== thing)
    meet({ thing, isNew: named !== undefined, isLeft: thing === undefined && address.thing !== undefined });
  else if (address.isNew && selected === named && keptPlace === 'measure') meet({ ...address, isNew: false });
  else if (address.isLeft && keptPlace !== 'measure') meet({ ...address, isLeft: false });
  const isNew = address.isNew && named !== undefined;
  const isLeft = address.isLeft && keptPlace === 'measure';
  const id = isNew ? named : chosen;
  const place = isNew ? 'measure' : isLeft ? 'list' : keptPlace;
  const shown = place === 'measure' || (place === 'list' && hasBoth) ? id : undefined;
  useEffect(() => {
    if (isNew || isLeft) session.keep(measurePlace, place);
  }, [session, isNew, isLeft, place]);
  useEffect(() => {
    if (id !== undefined && session.getState().kept[lastShown] !== id) session.keep(lastShown, id);
    if (id !== undefined && selectedOf(session.getState(), 'measure').at(-1) !== id)
      session.select(thingsOf('measure', [id]), { quiet: true });
  }, [session, id]);
  useEffect(() => {
    // Not where somebody is already on the way elsewhere.
    const here = ports.whereNow();
    if (shown !== thing && here?.view === measureView && here.thing === thing)
      ports.goToView(measureView, shown, { replaces: true });
  }, [ports, shown, thing]);
  return { id, place };
}
