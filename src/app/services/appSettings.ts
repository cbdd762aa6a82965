/** The app's own settings, kept as one record beside the plans. What stands there is checked by whoever reads it. */
import { appView, type PlanStore } from '../../storage/planStore';

type Settings = Readonly<Record<string, unknown>>;

/** Nothing stored, nothing set. Never rejects. */
export async function readSettings(store: Pick<PlanStore, 'loadView'>): Promise<Settings> {
  const kept = await store.loadView(appView).catch(() => null);
  return typeof kept === 'object' && kept !== null ? { ...kept } : {};
}

let last = Promise.resolve();

/** Sets some of them and leaves the others, one change after the other. Never rejects. */
export function changeSettings(store: Pick<PlanStore, 'loadView' | 'saveView'>, changes: Settings): Promise<void> {
  last = last.then(async () => {
    await store.saveView(appView, { ...(await readSettings(store)), ...changes }).catch(() => undefined);
  });
  return last;
}
