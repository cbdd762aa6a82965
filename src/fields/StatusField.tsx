/** How far change ideas have come. */
import { setStatus } from '../plan/edit/boxFields';
import type { NodeId } from '../plan/model/schema';
import { usePlan } from '../store/stores';
import { useAct } from '../store/useAct';
import { Select } from '../ui/Select';
import { sharedValue } from './shared';
import { statusChoices } from './statusChoices';

export function StatusField({ ids }: { readonly ids: readonly NodeId[] }) {
  const status = usePlan((plan) => sharedValue(plan, ids, (node) => node.status ?? 'proposed'));
  const act = useAct();
  return (
    <Select
      label="Status"
      choices={statusChoices}
      value={status}
      placeholder="Several"
      onChange={(next) =>
        act('change status', (draft) => {
          for (const id of ids) setStatus(draft, id, next);
        })
      }
    />
  );
}
