/**
 * What a bare page is given to try the storage code on the browser's own IndexedDB. The spec beside it bundles this file.
 */
import { createDexieStore } from '../../../src/storage/dexieStore';
import { openStore } from '../../../src/storage/openStore';
import { factsOf } from '../../../src/storage/rows';
import { emptyPlan } from '../../fixtures/plans';
import { retitled } from '../../unit/storage/changes';
import { contractCases } from '../../unit/storage/contract';

const store = createDexieStore({ name: 'tabs' });

const page = {
  /** Runs one case on a database of its own. Gives what went wrong, or null. */
  async runCase(index: number): Promise<string | null> {
    const contractCase = contractCases[index];
    if (!contractCase) return 'no such case';
    const tabs: { close(): void }[] = [];
    const tab = () => {
      const opened = createDexieStore({ name: `contract-${index}` });
      tabs.push(opened);
      return opened;
    };
    try {
      await contractCase.run({ tab });
      return null;
    } catch (error) {
      return String(error);
    } finally {
      for (const opened of tabs) opened.close();
    }
  },

  create: () => store.create(emptyPlan()),

  /** Gives the plan another title as an edit of this tab. */
  async retitle(title: string): Promise<void> {
    const stored = await store.load('plan-1');
    if (!stored) throw new Error('The plan is not here.');
    const [after, change] = retitled(stored.plan, title);
    await store.append('plan-1', [change], factsOf(after));
  },

  async title(): Promise<string | undefined> {
    return (await store.load('plan-1'))?.plan.title;
  },

  fold: () => store.checkpoint('plan-1'),

  /** The titles that this tab hears of from others, as they come. */
  heard: [] as unknown[],

  /** What stops a store of this code from using the database, if anything. */
  async trouble(): Promise<string | null> {
    const opened = await openStore({ name: 'tabs' });
    opened.store.close();
    return opened.trouble;
  },
};

store.subscribe((event) => {
  if (event.kind !== 'changed' || event.here) return;
  page.heard.push(...event.changes.flatMap((change) => change.effects.map(({ after }): unknown => after)));
});

export type StoragePage = typeof page;

declare global {
  interface Window {
    storagePage: StoragePage;
  }
}

window.storagePage = page;
