/** Keys as the table writes them (“Mod+Shift+Z”), matched to what the browser says and worded for the user. */

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether the press is this combination; `mac` says which key “Mod” is. */
export function matches(combination: string, press: KeyPress, mac: boolean): boolean {
  const parts = combination.split('+');
  const key = parts.at(-1) === '' ? '+' : (parts.at(-1) ?? '');
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const otherMod = mac ? press.ctrlKey : press.metaKey;
  if (wants('Mod') !== mod || otherMod || wants('Alt') !== press.altKey) return false;
  // “?” and “+” are themselves typed with Shift on most keyboards.
  if (key.length > 1 || /[a-z]/i.test(key)) if (wants('Shift') !== press.shiftKey) return false;
  return press.key.toLowerCase() === key.toLowerCase();
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
