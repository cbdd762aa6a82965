/**
 * Says what each key does during a presentation. Clickers send Page Up and Page Down, and some of them “.”. The dialog
 * handles Esc.
 */
export type PresentAction = 'on' | 'back' | 'first' | 'last' | 'blank' | 'laser';

const actions = new Map<string, PresentAction>([
  ['ArrowRight', 'on'],
  ['ArrowDown', 'on'],
  ['PageDown', 'on'],
  ['Enter', 'on'],
  [' ', 'on'],
  ['ArrowLeft', 'back'],
  ['ArrowUp', 'back'],
  ['PageUp', 'back'],
  ['Backspace', 'back'],
  ['Home', 'first'],
  ['End', 'last'],
  ['b', 'blank'],
  ['.', 'blank'],
  ['l', 'laser'],
]);

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'>;

export function actionOf({ key, ctrlKey, metaKey, altKey, shiftKey, target }: Press): PresentAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  // These press the button that has the focus.
  if ((key === ' ' || key === 'Enter') && target instanceof Element && target.closest('button')) return undefined;
  if (key === ' ' && shiftKey) return 'back';
  return actions.get(key.length === 1 ? key.toLowerCase() : key);
}
