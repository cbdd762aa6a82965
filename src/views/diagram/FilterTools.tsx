/** Filters the diagram: what does not pass is dimmed. While something is looked for, the bar says how much of it there is. */
import { ChevronLeft, ChevronRight, ListFilter, X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { isMac } from '../../browser/platform';
import { useCommandContext } from '../../commands/commandContext';
import { stepToMatch } from '../../commands/filterCommands';
import { wordKeys } from '../../commands/keys';
import { runCommand } from '../../commands/table';
import { MineDialog } from '../../fields/MineDialog';
import { number } from '../../kit/english';
import { filterOf, setFilter } from '../../store/filtering';
import { usePlan } from '../../store/stores';
import { useMatches } from '../../store/useMatches';
import { IconButton } from '../../ui/IconButton';
import { PopoverButton } from '../../ui/PopoverButton';
import styles from './DiagramBar.module.css';
import { FilterFields } from './FilterFields';

export function FilterTools() {
  const context = useCommandContext();
  const { session } = context;
  const [isOpen, open] = useState(false);
  const [asksWho, askWho] = useState(false);
  const found = useMatches();
  // The boxes first: what walks them is mounted in the next moment.
  const isWalked = useDeferredValue(found !== null);
  const boxes = usePlan((plan) => Object.keys(plan.nodes).length);
  const share = found ? `${number(found.length)} of ${number(boxes)}` : '';
  return (
    <>
      <PopoverButton
        label="Filter"
        buttonLabel={found ? `Filter: ${share} match` : 'Filter'}
        shown={
          <>
            {/* Where there is no room for it the icon is gone too, and the numbers alone say that there is one. */}
            <span className={found ? styles.words : undefined}>Filter{found && ': '}</span>
            {found && <span className={styles.matching}>{share}</span>}
          </>
        }
        variant={found ? 'plain' : 'quiet'}
        icon={<ListFilter />}
        isOpen={isOpen}
        onOpenChange={open}
      >
        {() => (
          <FilterFields
            onAskWho={() => {
              open(false);
              askWho(true);
            }}
            onGo={() => {
              open(false);
              runCommand('next-match', context);
            }}
          />
        )}
      </PopoverButton>
      {isWalked && (
        <div role="group" aria-label="Matches" className={styles.matches}>
          <IconButton
            label="Previous match"
            keys={wordKeys('Mod+Shift+G', isMac)}
            icon={<ChevronLeft />}
            onPress={() => stepToMatch(context, -1)}
          />
          <IconButton
            label="Next match"
            keys={wordKeys('Mod+G', isMac)}
            icon={<ChevronRight />}
            onPress={() => stepToMatch(context, 1)}
          />
          <IconButton label="Clear the filter" icon={<X />} onPress={() => runCommand('clear-filter', context)} />
        </div>
      )}
      {asksWho && (
        <MineDialog
          onClose={() => askWho(false)}
          onChosen={() => {
            const { marks } = filterOf(session.getState());
            setFilter(context, { marks: [...new Set([...marks, 'mine' as const])] });
            askWho(false);
          }}
        />
      )}
    </>
  );
}
