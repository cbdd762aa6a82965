/**
 * What is kept on this machine, read anew whenever it changes. Before it is first read, the bin is emptied of what is
 * past its time; after, the reminder of a backup is brought up if it is due.
 */
import { useCallback, useEffect, useState } from 'react';
import { storageFacts, type StorageFacts } from '../../browser/storageFacts';
import { isPastItsTime } from '../../storage/bin';
import type { KeptPlan } from '../../storage/planStore';
import { isTimeToRemind, plansAtRisk } from '../../storage/reminder';
import { changeSettings, readSettings } from '../services/appSettings';
import { now } from '../services/outside';
import { useServices } from '../services/ServicesContext';

interface Kept {
  readonly inventory: readonly KeptPlan[];
  readonly facts: StorageFacts;
  readonly backedUp: string | null;
}

export function useKept(): { found: Kept | null; read: () => Promise<readonly KeptPlan[]> } {
  const { store, autosave, backups } = useServices();
  const { reminder } = backups;
  const [found, setFound] = useState<Kept | null>(null);

  const read = useCallback(async () => {
    const [inventory, facts, { backedUp }] = await Promise.all([
      store.inventory(),
      storageFacts(),
      readSettings(store),
    ]);
    setFound({ inventory, facts, backedUp: typeof backedUp === 'string' ? backedUp : null });
    return inventory;
  }, [store]);

  useEffect(() => {
    const begin = async () => {
      await autosave.flush();
      const at = now();
      await store.purge((plan) => isPastItsTime(plan, at));
      const inventory = await read();
      const { reminded } = await readSettings(store);
      if (plansAtRisk(inventory, at).length === 0 || !isTimeToRemind(reminded, at)) return;
      reminder.setState({ isShown: true });
      await changeSettings(store, { reminded: at });
    };
    // Trouble with storage is told where plans are listed and saved.
    void begin().catch(() => undefined);
    return store.subscribe(() => void read().catch(() => undefined));
  }, [store, autosave, read, reminder]);

  return { found, read };
}
