/** What a key means while a cell is edited. */
import type { KeyboardEvent } from 'react';

/** `next`, `back`: by cells; `line`: a line break; `drop`: what stood there before. Null: the key is the field's own. */
export type EditorStep = 'up' | 'down' | 'next' | 'back' | 'line' | 'drop';

export function stepKey({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): EditorStep | null {
  if (ctrlKey || metaKey) return null;
  if (key === 'Enter') return altKey ? 'line' : shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'back' : 'next';
  return key === 'Escape' ? 'drop' : null;
}
