/** How far change ideas have come. The shape beside the word tells it to the eye without colour. */
import { CircleCheck, CircleDashed, CirclePlay, CircleSlash, FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { setStatus } from '../plan/edit/boxFields';
import { statuses, type NodeId, type Status } from '../plan/model/schema';
import { statusWords } from '../plan/ask/words';
import { usePlan } from '../store/stores';
import { useAct } from '../store/useAct';
import { Select } from '../ui/Select';
import { sharedValue } from './shared';

const marks: Readonly<Record<Status, ReactNode>> = {
  proposed: <CircleDashed aria-hidden size={16} />,
  testing: <FlaskConical aria-hidden size={16} />,
  implementing: <CirclePlay aria-hidden size={16} />,
  adopted: <CircleCheck aria-hidden size={16} />,
  abandoned: <CircleSlash aria-hidden size={16} />,
};

const choices = statuses.map((id) => ({ id, label: statusWords[id], mark: marks[id] }));

export function StatusField({ ids }: { readonly ids: readonly NodeId[] }) {
  const status = usePlan((plan) => sharedValue(plan, ids, (node) => node.status ?? 'proposed'));
  const act = useAct();
  return (
    <Select
      label="Status"
      choices={choices}
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
