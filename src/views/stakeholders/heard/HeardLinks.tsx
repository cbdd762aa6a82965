/** Who said something, and the PDSA cycles that it changed: each is found by typing and taken off again. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import styles from '../../../fields/fields.module.css';
import { registered } from '../../../plan/ask/people/registered';
import { stakeholderKindWords, stakeholderTitle } from '../../../plan/ask/people/words';
import { oneLine } from '../../../plan/ask/words';
import { inOrder } from '../../../plan/model/order';
import type { Plan } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { PickField } from '../../../ui/Combobox';
import { IconButton } from '../../../ui/IconButton';

interface LinksProps {
  readonly ids: readonly string[];
  readonly onPut: (id: string, isIn: boolean) => void;
}

export function PeopleField({ ids, onPut }: LinksProps) {
  const { openPlan } = useCommandContext();
  const choices = () =>
    registered(openPlan.plan().stakeholders).flatMap((each) =>
      ids.includes(each.id)
        ? []
        : { id: each.id, label: stakeholderTitle(each), detail: stakeholderKindWords[each.kind] },
    );
  const nameOf = ({ stakeholders }: Plan, id: string) => stakeholders[id] && stakeholderTitle(stakeholders[id]);
  return (
    <div>
      <PickField
        label="Who said it"
        placeholder="Find a stakeholder"
        emptyWords="Nobody in the register is called so."
        choices={choices}
        onPick={(id) => onPut(id, true)}
      />
      <Named label="Said by" ids={ids} onPut={onPut} nameOf={nameOf} />
    </div>
  );
}

const cycleTitle = (title: string) => oneLine(title) || 'Untitled cycle';

export function CyclesField({ ids, onPut }: LinksProps) {
  const { openPlan } = useCommandContext();
  const hasCycles = usePlan((plan) => Object.keys(plan.cycles).length > 0);
  const choices = () => {
    const { cycles, nodes } = openPlan.plan();
    return inOrder(cycles).flatMap(({ id, title, idea }) =>
      ids.includes(id) ? [] : { id, label: cycleTitle(title), detail: oneLine(nodes[idea]?.text ?? '') },
    );
  };
  const nameOf = ({ cycles }: Plan, id: string) => cycles[id] && cycleTitle(cycles[id].title);
  if (!hasCycles) return null;
  return (
    <div>
      <Named label="PDSA cycles that it changed" ids={ids} onPut={onPut} nameOf={nameOf} />
      <PickField
        label="It changed the PDSA cycle"
        placeholder="Find a cycle"
        emptyWords="No cycle is called so."
        choices={choices}
        onPick={(id) => onPut(id, true)}
      />
    </div>
  );
}

interface NamedProps extends LinksProps {
  readonly label: string;
  readonly nameOf: (plan: Plan, id: string) => string | undefined;
}

function Named({ label, ids, onPut, nameOf }: NamedProps): ReactNode {
  const plan = usePlan((each) => each);
  if (ids.length === 0) return null;
  return (
    <ul aria-label={label} className={styles.list}>
      {ids.map((id) => {
        const name = nameOf(plan, id);
        return (
          name !== undefined && (
            <li key={id} className={styles.row}>
              <span className={styles.entryText} dir="auto">
                {name}
              </span>
              <IconButton label={`Not ${name}`} icon={<X />} small onPress={() => onPut(id, false)} />
            </li>
          )
        );
      })}
    </ul>
  );
}
