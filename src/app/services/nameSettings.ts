/** What the reader is called among the owners. Kept with the app's own settings, whoever asks for it. */
import { changeSettings, readSettings } from './appSettings';
import type { Services } from './services';

/** Before anything is drawn; what is chosen from then on is kept. */
export async function followName({ session, store }: Pick<Services, 'session' | 'store'>): Promise<void> {
  const { me } = await readSettings(store);
  if (typeof me === 'string') session.setState({ me });
  session.subscribe((state, before) => {
    if (state.me !== before.me) void changeSettings(store, { me: state.me });
  });
}
