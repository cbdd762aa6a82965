/** The bar above board and ramps: which of the two, what is to be seen, and a new cycle. */
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { cycleTab } from '../../commands/cyclePage';
import { useSession } from '../../store/stores';
import { Button } from '../../ui/Button';
import { InnerTabs } from '../../ui/InnerTabs';
import { InPlace } from '../../ui/Places';
import styles from './PdsaView.module.css';
import { pdsaTabs, shownTab } from './pdsaChoices';

interface PdsaBarProps {
  readonly onNew: () => void;
  /** Filters, and what else belongs to the tab that is shown. */
  readonly children: ReactNode;
}

export function PdsaBar({ onNew, children }: PdsaBarProps) {
  const { session } = useCommandContext();
  const tab = useSession(shownTab);
  return (
    <InPlace name="bar">
      <InnerTabs label="PDSA" tabs={pdsaTabs} shown={tab} onShow={(id) => session.keep(cycleTab, id)} />
      {children}
      <Button icon={<Plus />} onPress={onNew}>
        <span className={styles.words}>New cycle</span>
      </Button>
    </InPlace>
  );
}
