/**
 * What is selected, floating at the lower edge of a view: what and how many, what is most often done with it, and the
 * rest under *More*. One bar for every view; a kind of thing has a row here.
 */
import { memo, useRef, type ComponentType } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { useShownThing } from '../../../commands/shownThing';
import type { View } from '../../../commands/view';
import { selectedOf, type ThingKind } from '../../../store/selection';
import { useSession, useStores } from '../../../store/stores';
import { useBoxInUse } from '../../../store/useBoxInUse';
import { useCovers } from '../../../ui/useCovers';
import { useMediaQuery } from '../../../ui/useMediaQuery';
import { DetailsButton } from '../DetailsButton';
import { useDetails } from '../useDetails';
import { CycleDeeds } from './CycleDeeds';
import { LinkDeeds } from './LinkDeeds';
import { NodeDeeds } from './NodeDeeds';
import { PickingDeeds } from './PickingDeeds';
import { StakeholderDeeds } from './StakeholderDeeds';
import { TieDeeds } from './TieDeeds';
import styles from './SelectionBar.module.css';

const deedsOf: Partial<Record<ThingKind, ComponentType>> = {
  node: NodeDeeds,
  link: LinkDeeds,
  cycle: CycleDeeds,
  stakeholder: StakeholderDeeds,
  tie: TieDeeds,
};

export function SelectionBar({ view }: { readonly view: View }) {
  // While a box is typed into, keys and eyes are there.
  const isEditing = useSession((state) => state.editing !== null);
  const kind = useSession((state) => view.selects.find((each) => selectedOf(state, each).length > 0));
  const isPicking = useSession((state) => state.picking !== null);
  // The page of a thing says itself what can be done.
  const isOnPage = useShownThing() !== undefined;
  const offered = kind && !isOnPage && deedsOf[kind] ? kind : undefined;
  const region = useRef<HTMLDivElement>(null);
  // A panel that covers the view would cover it too, in part.
  const panel = useDetails();
  const isBeneath = panel.covers && panel.isOpen;
  const isShown = (offered !== undefined || isPicking) && !isEditing && !isBeneath;
  const covers = useCovers(region, useBoxInUse(useStores().session), isShown);
  if (!isShown) return null;
  return (
    <div
      ref={region}
      className={styles.region}
      data-selection={covers === false ? 'at-foot' : ''}
      data-elsewhere={covers ? '' : undefined}
    >
      <Deeds kind={offered} isPicking={isPicking} />
    </div>
  );
}

/** Apart from where it stands, which is looked at for each box: from box to box none of its menus is drawn anew. */
const Deeds = memo(function Deeds({
  kind,
  isPicking,
}: {
  readonly kind: ThingKind | undefined;
  readonly isPicking: boolean;
}) {
  // There the top bar has no room for it.
  const isTiny = useMediaQuery('(max-width: 600px)');
  const OfKind = kind && deedsOf[kind];
  return (
    <Toolbar aria-label="Selection" className={styles.bar ?? ''}>
      {isPicking && <PickingDeeds isEmpty={!OfKind} />}
      {OfKind && <OfKind />}
      {OfKind && isTiny && <DetailsButton />}
    </Toolbar>
  );
});
