/** Does something that the store has to keep. Where it cannot, what was not done is said, why, and what to do. */
import { capital } from '../../kit/english';
import { StorageError } from '../../storage/trouble';
import { wordUnkept } from '../../storage/wordStatus';
import type { Session } from '../../store/session';

/** `failed`: the sentence without its reason, as in “The plan was not duplicated”. Gives whether it was done. */
export async function keeping(
  session: Pick<Session, 'say'>,
  failed: string,
  act: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    session.say(`${capital(failed)}: ${wordUnkept(error.trouble)}`);
    return false;
  }
}
