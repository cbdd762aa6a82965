/** Impact or effort of a change idea, 1 to 5. */
import { setEffort, setImpact } from '../plan/edit/boxFields';
import type { NodeId } from '../plan/model/schema';
import { usePlan } from '../store/stores';
import { useAct } from '../store/useAct';
import { SegmentedControl, type Segment } from '../ui/SegmentedControl';

const scores = [1, 2, 3, 4, 5] as const;
const segments: readonly Segment<string>[] = [
  { id: 'none', label: '–', name: 'Not set' },
  ...scores.map((score) => ({ id: String(score), label: score, name: `${score} of 5` })),
];

const kinds = {
  impact: { label: 'Impact', stepLabel: 'change impact', write: setImpact },
  effort: { label: 'Effort', stepLabel: 'change effort', write: setEffort },
} as const;

export function RatingField({ id, kind }: { readonly id: NodeId; readonly kind: keyof typeof kinds }) {
  const score = usePlan((plan) => plan.nodes[id]?.[kind]);
  const act = useAct();
  const { label, stepLabel, write } = kinds[kind];
  return (
    <SegmentedControl
      label={label}
      segments={segments}
      value={String(score ?? 'none')}
      onChange={(next) =>
        act(stepLabel, (draft) =>
          write(
            draft,
            id,
            scores.find((known) => String(known) === next),
          ),
        )
      }
    />
  );
}
