/** Begins a measure: of a kind, as the aim proposes it, or one that the plan itself has the values of. */
import { Plus } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { makeMeasure } from '../../../commands/measureDeeds';
import { useToday } from '../../../fields/useToday';
import { inOrder } from '../../../plan/model/order';
import { kindWords, measureKinds } from '../../../plan/ask/measureFamily';
import { proposedMeasure } from '../../../plan/ask/proposedMeasure';
import { aimOf } from '../../../plan/ask/queries';
import { readyMeasures, readyValues } from '../../../plan/ask/readyMeasures';
import { inQuotes } from '../../../plan/ask/words';
import { MenuButton } from '../../../ui/MenuButton';
import type { MenuEntry } from '../../../ui/menuEntry';

export function NewMeasure() {
  const context = useCommandContext();
  const today = useToday();
  const items = (): MenuEntry[] => {
    const plan = context.openPlan.plan();
    const known = inOrder(plan.measures);
    const proposed = proposedMeasure(plan);
    const isNew = proposed && !known.some(({ name }) => name === proposed.name);
    const aim = aimOf(plan).id;
    return [
      ...(isNew
        ? [
            {
              id: 'aim',
              label: `Of the aim: ${inQuotes(proposed.name)}`,
              onAction: () => void makeMeasure(context, { ...proposed, kind: 'outcome' as const, nodes: [aim] }),
            },
            'separator' as const,
          ]
        : []),
      ...measureKinds.map((kind) => ({
        id: kind,
        label: `${kindWords[kind]} measure`,
        onAction: () => void makeMeasure(context, { name: '', kind, nodes: kind === 'outcome' ? [aim] : [] }),
      })),
      'separator',
      ...readyMeasures
        .filter(({ source }) => !known.some((measure) => measure.source === source))
        .map((ready) => ({
          id: ready.id,
          label: `From this plan: ${ready.name}`,
          onAction: () =>
            void makeMeasure(
              context,
              {
                name: ready.name,
                kind: 'process' as const,
                source: ready.source,
                definition: ready.definition,
                frequency: 'monthly',
                goal: 'increase' as const,
                chart: 'run' as const,
                floor: 0,
                ...ready.members,
              },
              readyValues(plan, ready, today()).map((change) => ({ change })),
            ),
        })),
    ];
  };
  return <MenuButton label="New measure" icon={<Plus />} items={items} />;
}
