/** Uncaught errors in event handlers and promises, which leave the page standing: each is told once, in a message. */
import { writeText } from '../../../browser/clipboard';
import type { Services } from '../../services/services';
import { reportOf, wordUnhandledError } from './errorWords';
import { safelySaved } from './safelySaved';

/** Browser extensions fail in our page too. */
const foreign = /[a-z]-extension:\/\//;

export function watchUnhandledErrors({ session, autosave }: Pick<Services, 'session' | 'autosave'>): void {
  const copy = async (report: string) => {
    try {
      await writeText(report);
      session.say('The details are on the clipboard.');
    } catch {
      session.say('The details could not be copied: the browser does not allow it.');
    }
  };
  const say = async (error: Error) => {
    if (foreign.test(error.stack ?? '')) return;
    const text = wordUnhandledError(error, await safelySaved(autosave));
    if (session.getState().messages.some((message) => message.text === text)) return;
    session.say(text, { label: 'Copy details', run: () => void copy(reportOf(error)) });
  };
  // Without an error it is a remark of the browser's, as on a ResizeObserver that has more to do.
  window.addEventListener('error', ({ error }) => error instanceof Error && void say(error));
  window.addEventListener('unhandledrejection', ({ reason }) => {
    void say(reason instanceof Error ? reason : new Error(String(reason)));
  });
}
