/**
 * The system's clipboard. Browsers give it only to a page in use, at a click or key press, on a secure address, and to
 * different degrees; a failure says which of these it was.
 *
 * Must not know: what is copied.
 */

/** `unsupported`: this browser has no such thing. `not-allowed`: the user or the browser said no. */
export type ClipboardFailureReason = 'unsupported' | 'not-allowed' | 'failed';

export class ClipboardFailure extends Error {
  override readonly name = 'ClipboardFailure';
  constructor(
    readonly reason: ClipboardFailureReason,
    cause?: unknown,
  ) {
    super(`The clipboard could not be used: ${reason}.`, { cause });
  }
}

/** Rejects with a `ClipboardFailure`, as both of these do. */
export function writeText(text: string): Promise<void> {
  return using(async (clipboard) => clipboard.writeText(text));
}

/**
 * Puts a PNG on the clipboard. `picture` may still be in the making: the clipboard must be asked for at once, while the
 * click is fresh. When it cannot be made, its own rejection is passed on.
 */
export async function writePicture(picture: Promise<Blob>): Promise<void> {
  let fault: unknown;
  picture.catch((reason: unknown) => (fault = reason));
  try {
    await using(async (clipboard) => clipboard.write([new ClipboardItem({ 'image/png': picture })]));
  } catch (reason) {
    throw fault ?? reason;
  }
}

async function using<T>(act: (clipboard: Clipboard) => Promise<T>): Promise<T> {
  // Insecure addresses have no clipboard at all, whatever the types say.
  const clipboard = (navigator as { readonly clipboard?: Clipboard }).clipboard;
  if (!clipboard) throw new ClipboardFailure('unsupported');
  try {
    return await act(clipboard);
  } catch (reason) {
    // A method or class that is missing: Firefox had no ClipboardItem before 127.
    if (reason instanceof TypeError || reason instanceof ReferenceError)
      throw new ClipboardFailure('unsupported', reason);
    const refused = reason instanceof DOMException && reason.name === 'NotAllowedError';
    throw new ClipboardFailure(refused ? 'not-allowed' : 'failed', reason);
  }
}
