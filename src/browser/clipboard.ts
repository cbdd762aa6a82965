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

/** Words in the forms that programs paste, and one that only this app reads. */
export interface CopiedForms {
  readonly text: string;
  readonly html: string;
  readonly own?: { readonly type: string; readonly data: string };
}

/** Puts all forms on the clipboard that a copy or cut came with; the event's default must then be prevented. */
export function putForms(data: DataTransfer, { text, html, own }: CopiedForms): void {
  data.setData('text/plain', text);
  data.setData('text/html', html);
  if (own) data.setData(own.type, own.data);
}

/**
 * Puts all forms on the clipboard without a copy that the user began: by one that is begun here, or, where the browser
 * allows none, by the forms that it takes from a page. Must be called while the click is fresh.
 */
export async function writeForms(forms: CopiedForms): Promise<void> {
  let isDone = false;
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    putForms(event.clipboardData, forms);
    event.preventDefault();
    event.stopImmediatePropagation();
    isDone = true;
  };
  window.addEventListener('copy', onCopy, { capture: true });
  try {
    document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', onCopy, { capture: true });
  }
  if (isDone) return;
  const blob = (type: string, data: string) => ({ [type]: new Blob([data], { type }) });
  await using(async (clipboard) =>
    clipboard.write([new ClipboardItem({ ...blob('text/plain', forms.text), ...blob('text/html', forms.html) })]),
  );
}

/** A picture in the forms that programs paste. Each may still be in the making. */
export interface PictureForms {
  readonly png: Promise<Blob>;
  readonly svg: Promise<Blob>;
  /** For programs that take words only. */
  readonly text: Promise<string>;
}

/**
 * Puts a picture on the clipboard in all the forms that this browser lets through, a PNG in any case. The clipboard must
 * be asked for at once, while the click is fresh. When the picture cannot be made, that rejection is passed on.
 */
export async function writePicture({ png, svg, text }: PictureForms): Promise<void> {
  let fault: unknown;
  for (const form of [png, svg, text]) form.catch((reason: unknown) => (fault ??= reason));
  try {
    await using(async (clipboard) => {
      const all = { 'image/png': png, 'image/svg+xml': svg, 'text/plain': text.then(plain) };
      const forms = Object.entries(all).filter(([type]) => type === 'image/png' || letsThrough(type));
      await clipboard.write([new ClipboardItem(Object.fromEntries(forms))]);
    });
  } catch (reason) {
    throw fault ?? reason;
  }
}

function plain(text: string): Blob {
  return new Blob([text], { type: 'text/plain' });
}

/** Browsers that do not tell know nothing but text and PNG, and not all of them both at once. */
function letsThrough(type: string): boolean {
  return 'supports' in ClipboardItem && ClipboardItem.supports(type);
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
