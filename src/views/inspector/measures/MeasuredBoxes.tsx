/** What a measure measures: boxes, as many as it tells of. */
import { BoxesField } from '../../../fields/BoxesField';
import { setMeasured } from '../../../plan/edit/measureEdits';
import type { MeasureId, NodeId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { useAct } from '../../../store/useAct';

const none: readonly NodeId[] = [];

export function MeasuredBoxes({ id }: { readonly id: MeasureId }) {
  const act = useAct();
  const nodes = usePlan((plan) => plan.measures[id]?.nodes ?? none);
  return (
    <BoxesField
      label="Measures"
      nodes={nodes}
      addLabel="Measures also"
      removeLabel={(text) => `No longer measures ${text}`}
      onPut={(node, isMeasured) => act('change what is measured', (draft) => setMeasured(draft, id, node, isMeasured))}
    />
  );
}
