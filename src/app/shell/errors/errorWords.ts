/** What the user reads when our own code has thrown an error. */
import { isMissingChunk } from './missingChunks';

/** All that helps to find the fault; nothing of a plan but what an error's own message may quote. */
export function reportOf(error: unknown): string {
  const what = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return [what, `Aimtree: ${import.meta.url}`, `Browser: ${navigator.userAgent}`].join('\n\n');
}

interface Circumstances {
  /** Not the first one in a row. */
  readonly again: boolean;
  /** What was typed is on disk, or on its way there. */
  readonly isKept: boolean;
}

export function wordErrorPage(error: unknown, { again, isKept }: Circumstances): { title: string; text: string } {
  if (!isKept) {
    return {
      title: 'Something in Aimtree went wrong',
      text:
        'It is our fault, not yours. Your last changes are not on disk, because this browser could not save them: ' +
        'download a copy first, then load the page again and open the copy.',
    };
  }
  if (isMissingChunk(error)) {
    return {
      title: 'A part of Aimtree could not be loaded',
      text:
        'Your plan is kept on this machine. Perhaps there is no connection at the moment, or a new version is being put ' +
        'up. Load the page again when you are connected; if it happens once more, wait a few minutes and try again.',
    };
  }
  if (again) {
    return {
      title: 'Something in Aimtree went wrong again',
      text:
        'It is our fault, not yours. Your plan is kept on this machine. Go to your plans and work on another one; to be ' +
        'on the safe side, download a copy of this one first.',
    };
  }
  return {
    title: 'Something in Aimtree went wrong',
    text:
      'It is our fault, not yours. Your plan is kept on this machine. Load the page again to go on; to be on the safe ' +
      'side, download a copy first.',
  };
}

export const errorAtStart = {
  title: 'Aimtree could not start',
  text:
    'It is our fault, not yours. Nothing was changed: your plans are kept on this machine as they were. Load the page ' +
    'again; if that does not help, close other tabs that show Aimtree first, or wait for a new version.',
};

/** What a message says of a fault that leaves the page standing. */
export function wordUnhandledError(error: unknown, isSaved: boolean): string {
  const kept = isSaved ? 'your plan is kept.' : 'your last changes are not on disk yet: download a copy.';
  if (!isMissingChunk(error)) return `Something went wrong; ${kept}`;
  return `A part of Aimtree could not be loaded; ${kept} Try again when you are connected.`;
}
