/** Whose boxes these are. Suggests everyone who owns something in this plan already. */
import { tidyName } from '../kit/names';
import { setOwner } from '../plan/edit/boxFields';
import type { NodeId } from '../plan/model/schema';
import { usePlan } from '../store/stores';
import { BoundOwner } from './boundFields';
import { sharedValue } from './shared';

export function OwnerField({ ids }: { readonly ids: readonly NodeId[] }) {
  const differ = usePlan((plan) => sharedValue(plan, ids, (node) => tidyName(node.owner ?? '')) === undefined);
  return (
    <BoundOwner
      label="Owner"
      placeholder={differ ? 'Several' : undefined}
      stepLabel="change owner"
      run={`owner:${ids.join()}`}
      read={(plan) =>
        sharedValue(plan, ids, (node) => node.owner) ?? sharedValue(plan, ids, (node) => tidyName(node.owner ?? ''))
      }
      write={(draft, owner) => {
        for (const id of ids) setOwner(draft, id, owner);
      }}
    />
  );
}
