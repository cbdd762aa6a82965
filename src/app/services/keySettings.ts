/**
 * Whether keys of one character do something: who dictates, or types by accident, may turn them off. Kept with the app's own
 * settings.
 */
import { changeSettings, readSettings } from './appSettings';
import type { Services } from './services';

type Needs = Pick<Services, 'session' | 'store'>;

/** Before anything is drawn. */
export async function readKeys({ session, store }: Needs): Promise<void> {
  const { singleKeys } = await readSettings(store);
  session.setState({ singleKeys: singleKeys !== false });
}

export function setSingleKeys({ session, store }: Needs, singleKeys: boolean): void {
  session.setState({ singleKeys });
  void changeSettings(store, { singleKeys });
}
