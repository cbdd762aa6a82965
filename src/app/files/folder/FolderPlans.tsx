/** The plans of an opened folder, each with the file that holds it and the copies that lie beside it. */
import { Files, FolderOpen, X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { everySoOften } from '../../../browser/everySoOften';
import type { FolderFile } from '../../../browser/folders';
import { quote } from '../../../kit/english';
import { untitled } from '../../../plan/model/titles';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { dayAndTime } from '../../../fields/dayAndTime';
import { useServices } from '../../services/ServicesContext';
import { useFileOpening } from '../FileDrop';
import type { FolderPlan, PlanFile } from './folderContent';
import styles from './FolderPlans.module.css';
import { openFolderFile } from './openFolderFile';

export function FolderPlans() {
  const services = useServices();
  const { openFiles } = useFileOpening();
  const { folder, isLocked, plans } = useStore(services.folder.state);
  useEffect(() => {
    const look = () => void services.folder.look({ asking: false });
    look();
    return everySoOften(look);
  }, [services]);
  if (!folder) return null;

  const open = (file: PlanFile<FolderFile>) => void openFolderFile(services, openFiles, file);
  return (
    <section aria-labelledby="folder-heading">
      <div className={styles.head}>
        <h2 id="folder-heading" className={styles.heading}>
          <FolderOpen size={18} aria-hidden="true" /> In the folder {quote(folder.name)}
        </h2>
        <IconButton
          label={`Close the folder ${quote(folder.name)}`}
          icon={<X />}
          onPress={() => void services.folder.close()}
        />
      </div>
      {isLocked ? (
        <Button onPress={() => void services.folder.look({ asking: true })}>Show its plans</Button>
      ) : plans?.length === 0 ? (
        <p className={styles.facts}>
          No plan is in it yet. Save one there, and it is kept together with your colleagues’.
        </p>
      ) : (
        <ul className={styles.plans} aria-label={`Plans in ${quote(folder.name)}`}>
          {plans?.map((plan) => (
            <FolderCard key={plan.name} plan={plan} onOpen={open} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface CardProps {
  readonly plan: FolderPlan<FolderFile>;
  readonly onOpen: (file: PlanFile<FolderFile>) => void;
}

function FolderCard({ plan, onOpen }: CardProps) {
  const title = plan.title.trim() || untitled;
  return (
    <li className={styles.card}>
      <button type="button" className={styles.title} onClick={() => onOpen(plan)}>
        {title}
      </button>
      <p className={styles.facts}>
        {plan.name} · changed <time dateTime={plan.modified}>{dayAndTime(plan.modified)}</time>
      </p>
      {plan.copies.map((copy) => (
        <p key={copy.name} className={styles.copy}>
          <Files size={15} aria-hidden="true" />
          <span>{quote(copy.name)} is a copy of it.</span>
          <Button aria-label={`Put together… ${quote(copy.name)} with ${quote(title)}`} onPress={() => onOpen(copy)}>
            Put together…
          </Button>
        </p>
      ))}
    </li>
  );
}
