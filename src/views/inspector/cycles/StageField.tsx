/**
 * The stage of a cycle. When the cycle begins, its plan is fixed; arrow keys pass through the stages, so what one visit to
 * the field has fixed it opens again on the way back. A visit is one step of undo.
 */
import { useRef, type FocusEvent } from 'react';
import { reopenPlan, setStage } from '../../../plan/edit/cycleEdits';
import { stages, type CycleId, type Stage } from '../../../plan/model/schema';
import { stageWords } from '../../../plan/ask/words';
import { usePlan, useStores } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { SegmentedControl } from '../../../ui/SegmentedControl';

const segments = stages.map((stage) => ({ id: stage, label: stageWords[stage] }));

export function StageField({ id }: { readonly id: CycleId }) {
  const { openPlan, now, newId } = useStores();
  const act = useAct();
  const stage = usePlan((plan) => plan.cycles[id]?.stage);
  const isFixed = usePlan((plan) => plan.cycles[id]?.plan.locked !== undefined);
  const visit = useRef<{ readonly run: string; readonly beganOpen: boolean }>(undefined);
  const choose = (next: Stage) => {
    visit.current ??= { run: `stage:${id}:${newId()}`, beganOpen: !isFixed };
    const { run, beganOpen } = visit.current;
    const reopens = next === 'plan' && beganOpen;
    const isNews = reopens ? isFixed : next !== 'plan' && !isFixed;
    act('change stage', (draft) => (reopens ? reopenPlan(draft, id) : setStage(draft, id, next, now())), {
      run,
      ...(isNews && {
        announced: reopens
          ? 'What is planned can be changed again.'
          : 'What is planned is fixed from now on; it can be amended with a reason.',
      }),
    });
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!visit.current || currentTarget.contains(relatedTarget)) return;
    visit.current = undefined;
    openPlan.closeRun();
  };
  return (
    <div onBlur={leave}>
      <SegmentedControl label="Stage" segments={segments} value={stage} onChange={choose} />
    </div>
  );
}
