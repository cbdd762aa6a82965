/** The frame of a page that a thing has within its view: the way back, what can be done with it, the sheet. */
import { ArrowLeft } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useCommandContext } from '../commands/commandContext';
import { leavePage } from '../commands/pages';
import { useSession } from '../store/stores';
import { Button } from '../ui/Button';
import styles from './ThingPage.module.css';

interface ThingPageProps {
  readonly page: RefObject<HTMLDivElement | null>;
  /** The view in which it stands; the way back leads there when one came by the address alone. */
  readonly view: string;
  /** What that shows, within a sentence: “the board”. */
  readonly name: string;
  readonly tools: ReactNode;
  readonly children: ReactNode;
}

export function ThingPage({ page, view, name, tools, children }: ThingPageProps) {
  const context = useCommandContext();
  const back = useSession((state) => state.cameFrom?.name ?? name);
  return (
    <div ref={page} tabIndex={-1} data-view-ground className={styles.page}>
      <div className={styles.sheet}>
        <div className={styles.top}>
          <Button variant="quiet" icon={<ArrowLeft />} className={styles.back} onPress={() => leavePage(context, view)}>
            Back to {back}
          </Button>
          <div className={styles.tools}>{tools}</div>
        </div>
        {children}
      </div>
    </div>
  );
}
