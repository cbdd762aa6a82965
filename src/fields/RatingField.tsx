/** Impact or effort of a change idea, 1 to 5. */
import { setEffort, setImpact } from '../plan/edit/boxFields';
import type { NodeId } from '../plan/model/schema';
import { usePlan } from '../store/stores';
import { SegmentedControl, type Segment } from '../ui/SegmentedControl';
import { usePlanEdit } from './usePlanEdit';

const scores = [1, 2, 3, 4, 5] as const;
const segments: readonly Segment<string>[] = [
  { id: 'none', label: '–', name: 'Not set' },
  ...scores.map((score) => ({ id: String(score), label: score, name: `${score} of 5` })),
];

const kinds = {
  impact: { label: 'Impact', action: 'Change impact', write: setImpact },
  effort: { label: 'Effort', action: 'Change effort', write: setEffort },
} as const;

export function RatingField({ id, kind }: { readonly id: NodeId; readonly kind: keyof typeof kinds }) {
  const score = usePlan((plan) => plan.nodes[id]?.[kind]);
  const { edit } = usePlanEdit();
  const { label, action, write } = kinds[kind];
  return (
    <SegmentedControl
      label={label}
      segments={segments}
      value={String(score ?? 'none')}
      onChange={(next) =>
        edit(action, (draft) =>
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
