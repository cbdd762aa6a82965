/**
 * Says what each key does during a presentation. Clickers send Page Up and Page Down, and some of them “.”. The dialog
 * handles Esc.
 */
import { letterOf } from '../../commands/keys';

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

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'>;

/** `singleKeys`: whether keys of one character do something. */
export function actionOf(press: Press, singleKeys = true): PresentAction | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = press;
  if (ctrlKey || metaKey || altKey) return undefined;
  // These press the button that has the focus.
  if ((key === ' ' || key === 'Enter') && target instanceof Element && target.closest('button')) return undefined;
  if (key === ' ' && shiftKey) return 'back';
  const isSpelt = key.length > 1 || key === ' ';
  return isSpelt || singleKeys ? (actions.get(key) ?? actions.get(letterOf(press))) : undefined;
}
