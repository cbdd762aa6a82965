/** What is kept on this machine, how safe it is, and the way to a copy of it all. */
import { Archive, ArchiveRestore } from 'lucide-react';
import { Button } from '../../ui/Button';
import { dayAndTime } from '../../fields/dayAndTime';
import { wordSpace } from './wordSpace';
import styles from './StoragePanel.module.css';

export interface KeptHere {
  readonly plans: number;
  readonly binned: number;
  /** Bytes; absent where the browser does not tell. */
  readonly used?: number;
  readonly free?: number;
  /** The browser has promised not to clear it by itself. */
  readonly promised?: boolean;
  /** When everything was last backed up. */
  readonly backedUp: string | null;
}

export interface StoragePanelProps {
  /** Null while it is being found out. */
  readonly kept: KeptHere | null;
  readonly onBackUp: () => void | Promise<void>;
  readonly onRestore: () => void | Promise<void>;
}

export function StoragePanel({ kept, onBackUp, onRestore }: StoragePanelProps) {
  const facts = kept ? factsOf(kept) : [];
  return (
    <section aria-labelledby="kept-here" className={styles.panel}>
      <h2 id="kept-here" tabIndex={-1}>
        What is kept here
      </h2>
      <p className={styles.about}>
        Your plans are kept in this browser, on this machine, and nowhere else. {kept && promise(kept.promised)}
      </p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.actions}>
        <Button icon={<Archive />} onPress={() => void onBackUp()} isDisabled={!kept || kept.plans === 0}>
          Back up everything
        </Button>
        <Button icon={<ArchiveRestore />} onPress={() => void onRestore()}>
          Restore from a backup…
        </Button>
      </div>
    </section>
  );
}

function factsOf({ plans, binned, used, free, backedUp }: KeptHere): [string, string][] {
  return [
    ['Plans', String(plans)],
    ['In the bin', String(binned)],
    ...(used === undefined ? [] : [['Space used', wordSpace(used)] satisfies [string, string]]),
    ...(free === undefined ? [] : [['Space left', wordSpace(free)] satisfies [string, string]]),
    ['Last backup', backedUp === null ? 'None yet' : dayAndTime(backedUp)],
  ];
}

function promise(promised: boolean | undefined): string {
  if (promised === true) return 'The browser has promised to keep them until you clear them yourself.';
  if (promised === false)
    return 'The browser has not promised to keep them: it may clear them when the disk is nearly full. A backup is safe from that.';
  return 'The browser does not say for how long. A backup is safe from that.';
}
