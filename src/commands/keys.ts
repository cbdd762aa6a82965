/**
 * Keys as the table writes them (“Mod+Shift+Z”), matched to what the browser says and worded for the user.
 *
 * A letter is the one that the keyboard is labelled with (AZERTY, QWERTZ, Dvorak). On a keyboard of another script it is
 * the one that stands on the same key of a Latin keyboard. With AltGr people type characters, never commands.
 */

export interface KeyPress {
  readonly key: string;
  /** The physical key, by what an American keyboard has there: `KeyZ`, `Digit0`. Empty where it is not known. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  getModifierState(key: 'AltGraph'): boolean;
}

/** Whether the press is this combination; `mac` says which key “Mod” is. */
export function matches(combination: string, press: KeyPress, mac: boolean): boolean {
  const parts = combination.split('+');
  const key = parts.at(-1) === '' ? '+' : (parts.at(-1) ?? '');
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const otherMod = mac ? press.ctrlKey : press.metaKey;
  if (isAltGr(press, mac) || wants('Mod') !== mod || otherMod || wants('Alt') !== press.altKey) return false;
  // “?” and “+” are themselves typed with Shift on most keyboards.
  if (key.length > 1 || /[a-z]/i.test(key)) if (wants('Shift') !== press.shiftKey) return false;
  return isKey(key, press);
}

/** Windows says of AltGr that Ctrl and Alt are held, and of Ctrl with Alt that it is AltGr. */
function isAltGr(press: KeyPress, mac: boolean): boolean {
  return press.getModifierState('AltGraph') || (!mac && press.ctrlKey && press.altKey);
}

function isKey(wanted: string, press: KeyPress): boolean {
  if (press.key.toLowerCase() === wanted.toLowerCase() || (wanted === 'Space' && press.key === ' ')) return true;
  if (/^[a-z]$/i.test(wanted)) return !isLatinLetter(press.key) && press.code === `Key${wanted.toUpperCase()}`;
  // Where digits need Shift (AZERTY), the key itself is meant, as browsers do for their own zoom.
  if (/^\d$/.test(wanted)) return !press.shiftKey && !/^\d$/.test(press.key) && press.code === `Digit${wanted}`;
  return false;
}

/** With accents too; not the wide letters of East Asian keyboards, which stand where the plain ones do. */
function isLatinLetter(key: string): boolean {
  return /^[a-z\u00c0-\u024f]$/iu.test(key);
}

/** The letter that a key means, in lower case, on any keyboard; other keys as the browser says them. */
export function letterOf({ key, code }: Pick<KeyPress, 'key' | 'code'>): string {
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  return (letter === undefined || isLatinLetter(key) ? key : letter).toLowerCase();
}

/** The character that a press types, or null when it types none. */
export function typedBy(press: KeyPress, mac: boolean): string | null {
  const { key, ctrlKey, metaKey, altKey } = press;
  if (Array.from(key).length !== 1) return null;
  if (isAltGr(press, mac)) return key;
  // On a Mac, Option types: “@” is Option+L on a German keyboard.
  return ctrlKey || metaKey || (altKey && !mac) ? null : key;
}

const names: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** “Ctrl+Shift+Z”, or “⌘⇧Z” on a Mac. */
export function wordKeys(combination: string, mac: boolean): string {
  const words = combination
    .replace(/\+\+$/, '+plus')
    .split('+')
    .map((part) => {
      if (part === 'plus') return '+';
      if (part === 'Mod') return mac ? '⌘' : 'Ctrl';
      if (part === 'Shift' && mac) return '⇧';
      if (part === 'Alt' && mac) return '⌥';
      return names[part] ?? part;
    });
  return words.join(mac ? '' : '+');
}
