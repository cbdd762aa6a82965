/** PDSA cycles: the page of the one that the address names, else all of them, as a board or as ramps. */
import { useShownThing } from '../../commands/shownThing';
import { useSession } from '../../store/stores';
import { innerPanel, innerTab } from '../../ui/InnerTabs';
import { Board } from './board/Board';
import { CyclePage } from './page/CyclePage';
import styles from './PdsaView.module.css';
import { shownTab } from './pdsaChoices';

export function PdsaView() {
  const cycle = useShownThing();
  const tab = useSession(shownTab);
  if (cycle !== undefined) return <CyclePage id={cycle} />;
  return (
    <div role="tabpanel" id={innerPanel} aria-labelledby={innerTab(tab)} className={styles.panel}>
      <Board />
    </div>
  );
}
