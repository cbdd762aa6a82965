/** What the keys do, for hands that have none: a bar below the lines on a phone. It leaves the keyboard on the screen open. */
import { ArrowDown, ArrowUp, IndentDecrease, IndentIncrease, PanelBottomOpen, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { runCommand } from '../../commands/table';
import { useSession } from '../../store/stores';
import styles from './PhoneBar.module.css';

const deeds: readonly (readonly [command: string, label: string, icon: ReactNode])[] = [
  ['line-next', 'Add', <Plus key="add" aria-hidden size={20} />],
  ['line-in', 'In', <IndentIncrease key="in" aria-hidden size={20} />],
  ['line-out', 'Out', <IndentDecrease key="out" aria-hidden size={20} />],
  ['line-up', 'Up', <ArrowUp key="up" aria-hidden size={20} />],
  ['line-down', 'Down', <ArrowDown key="down" aria-hidden size={20} />],
  ['details', 'Details', <PanelBottomOpen key="details" aria-hidden size={20} />],
];

export function PhoneBar() {
  const context = useCommandContext();
  const isChosen = useSession((state) => state.selection.length > 0);
  return (
    <div role="toolbar" aria-label="Line" data-screen-only className={styles.bar}>
      {deeds.map(([command, label, icon]) => (
        <button
          key={command}
          type="button"
          className={styles.deed}
          disabled={!isChosen && command !== 'details'}
          // The press would end the text that is being typed.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => runCommand(command, context)}
        >
          {icon}
          {label}
        </button>
      ))}
    </div>
  );
}
