/** What is done with boxes. Each part listens to what it shows: to go from box to box draws no menu anew. */
import { Ellipsis, Plus, RefreshCw } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { useCommandContext } from '../../../commands/commandContext';
import { runCommand } from '../../../commands/table';
import { statusChoices } from '../../../fields/statusChoices';
import { sharedValue } from '../../../fields/shared';
import { count } from '../../../kit/english';
import { tidyName } from '../../../kit/names';
import { isChangeIdea, ownersUsed } from '../../../plan/ask/queries';
import { setOwner, setStatus } from '../../../plan/edit/boxFields';
import { addCycle } from '../../../plan/edit/cycleEdits';
import type { NodeId } from '../../../plan/model/schema';
import { thingsOf } from '../../../store/selection';
import { usePlan } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { Button } from '../../../ui/Button';
import { MenuButton, type MenuEntry } from '../../../ui/MenuButton';
import { commandEntry } from '../commandEntry';
import { useDetails } from '../useDetails';
import type { DeedsProps } from './SelectionBar';
import styles from './SelectionBar.module.css';

export function NodeDeeds({ ids: selected }: DeedsProps) {
  const context = useCommandContext();
  // Another tab may have deleted some of them.
  const ids = usePlan(useShallow((plan) => selected.filter((id) => plan.nodes[id])));
  const areIdeas = usePlan((plan) => ids.every((id) => isChangeIdea(plan, id)));
  const [only, ...others] = ids;
  const isOne = others.length === 0;
  if (only === undefined) return null;
  return (
    <>
      <span className={styles.what}>
        {areIdeas ? count(ids.length, 'change idea') : count(ids.length, 'box', 'boxes')}
      </span>
      {isOne && (
        <Button
          variant="quiet"
          icon={<Plus />}
          onPress={() => runCommand(areIdeas ? 'add-sibling' : 'add-child', context)}
        >
          {areIdeas ? 'Add below' : 'Add child'}
        </Button>
      )}
      {areIdeas && <StatusMenu ids={ids} />}
      <OwnerMenu ids={ids} />
      {areIdeas && isOne && <NewCycle idea={only} />}
      <MoreDeeds isOne={isOne} />
    </>
  );
}

function StatusMenu({ ids }: DeedsProps) {
  const status = usePlan((plan) => sharedValue(plan, ids, (node) => node.status ?? 'proposed'));
  const act = useAct();
  return (
    <MenuButton
      label="Status"
      variant="quiet"
      className={styles.roomy}
      items={statusChoices.map(({ id, label, mark }) => ({
        id,
        label,
        icon: mark,
        isChosen: id === status,
        onAction: () =>
          act(
            'change status',
            (draft) => {
              for (const node of ids) setStatus(draft, node, id);
            },
            { announced: `Status: ${label}.` },
          ),
      }))}
    />
  );
}

/** Whoever owns something in the plan already; anybody else is typed in the details. */
function OwnerMenu({ ids }: DeedsProps) {
  const context = useCommandContext();
  const act = useAct();
  const { show } = useDetails();
  const items = (): MenuEntry[] => {
    const plan = context.openPlan.plan();
    const owner = sharedValue(plan, ids, (node) => tidyName(node.owner ?? ''));
    const set = (next: string) =>
      act(
        'change owner',
        (draft) => {
          for (const node of ids) setOwner(draft, node, next);
        },
        { announced: next === '' ? 'No owner.' : `Owner: ${next}.` },
      );
    return [
      ...ownersUsed(plan).map((name) => ({
        id: `owner:${name}`,
        label: name,
        isChosen: name === owner,
        onAction: () => set(name === owner ? '' : name),
      })),
      { id: 'other', label: 'Somebody else…', onAction: () => show(true) },
    ];
  };
  return <MenuButton label="Owner" variant="quiet" className={styles.roomy} items={items} />;
}

function NewCycle({ idea }: { readonly idea: NodeId }) {
  const { session, newId } = useCommandContext();
  const { show } = useDetails();
  const act = useAct();
  const add = () => {
    const id = newId();
    if (!act('add PDSA cycle', (draft) => addCycle(draft, { id, idea }))) return;
    session.select([...thingsOf('node', [idea]), ...thingsOf('cycle', [id])], { quiet: true });
    show(true);
  };
  return (
    <Button variant="quiet" icon={<RefreshCw />} className={styles.roomy} onPress={add}>
      New cycle
    </Button>
  );
}

const deedsOfOne = ['edit-text', 'add-child', 'add-sibling'];
const moves = ['move-up', 'move-down', 'promote', 'demote'];

function MoreDeeds({ isOne }: { readonly isOne: boolean }) {
  const context = useCommandContext();
  const { show } = useDetails();
  const entries = (ids: readonly string[]) => ids.map((id) => commandEntry(id, context));
  const items = (): MenuEntry[] => [
    ...(isOne ? [...entries(deedsOfOne), 'separator' as const, ...entries(moves), 'separator' as const] : []),
    ...entries(['copy', 'cut']),
    ...(isOne ? entries(['toggle-branch', 'focus-branch']) : []),
    { id: 'details', label: 'Details', onAction: () => show(true) },
    'separator',
    { ...commandEntry('delete', context), danger: true },
  ];
  return <MenuButton label="More for what is selected" iconOnly variant="quiet" icon={<Ellipsis />} items={items} />;
}
