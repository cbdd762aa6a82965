/** What others wrote into the file of the open plan meets that plan. Loaded when somebody has written it. */
import { takeCopy } from '../../../plan/edit/takeCopy';
import { wordDifference } from '../../../plan/tell/wordDifference';
import { joinPhrases } from '../../../plan/tell/phrases';
import { act } from '../../../store/act';
import type { Services } from '../../services/services';
import { keepAsLeft } from '../copies/keepAsLeft';
import { knownStates } from '../copies/knownStates';
import { meetFile, type FileMeeting } from './meetFile';

type Needs = Pick<Services, 'store' | 'autosave' | 'openPlan' | 'context' | 'readStates'>;

const cameIn = 'A colleague’s changes came in';

export function meetHere(needs: Needs, bytes: Uint8Array, sure: string | undefined): Promise<FileMeeting> {
  const { store, autosave, openPlan, context, readStates } = needs;
  const { session } = context;
  return meetFile(bytes, {
    plan: openPlan.plan,
    readStates,
    sure,
    async states() {
      await autosave.flush();
      return knownStates({ store, readStates }, openPlan.plan());
    },
    take(copy) {
      const before = openPlan.plan();
      const said = () => `${cameIn}: ${joinPhrases(wordDifference(before, openPlan.plan()))}.`;
      // One message is enough for somebody who types all the time.
      for (const { id, text } of session.getState().messages) if (text.startsWith(cameIn)) session.dismiss(id);
      keepAsLeft(needs, before);
      act(context, 'take in a colleague’s changes', (draft) => takeCopy(draft, copy), { said });
      // Others have it as well, or come to it by themselves.
      keepAsLeft(needs, openPlan.plan());
    },
  });
}
