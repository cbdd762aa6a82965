/**
 * The first letters on a selected box, line or cell, from whatever types them: an emoji picker, a dead key, an input method.
 * These type only where something can be typed into, so what leads is editable. What they type lands in `place`, an
 * unseen part of it, and goes from there into the text field.
 *
 * Keys that type a letter by themselves begin the edit at once (`useKeyboard`), and never come here.
 */
import { useEffect, useRef, type RefObject } from 'react';
import { useCommandContext } from '../commands/commandContext';
import { startEditing } from '../commands/editing';
import { setText } from '../plan/edit/boxFields';
import type { NodeId } from '../plan/model/schema';
import { act } from '../store/act';

/** In ms: an input method that goes on after a word begins the next one sooner. */
const pause = 40;

interface Places {
  readonly box: RefObject<HTMLElement | null>;
  readonly place: RefObject<HTMLElement | null>;
}

/** Of the box, its text. */
export function useFirstLettersOfBox(id: NodeId, isOn: boolean, places: Places): void {
  const context = useCommandContext();
  useFirstLetters(isOn ? id : undefined, places, {
    onTyped: (letters) => startEditing(context, id, letters),
    onLeft: (letters) => act(context, 'edit text', (draft) => setText(draft, id, letters)),
  });
}

/** `key`: tells apart what leads, one after the other; undefined while nothing does. */
export function useFirstLetters(key: string | undefined, { box, place }: Places, ends: Ends): void {
  const latest = useRef(ends);
  useEffect(() => {
    latest.current = ends;
  });
  useEffect(() => {
    if (key === undefined || !box.current || !place.current) return undefined;
    return listen(box.current, place.current, {
      onTyped: (letters) => latest.current.onTyped(letters),
      onLeft: (letters) => latest.current.onLeft(letters),
    });
  }, [key, box, place]);
}

interface Ends {
  /** Somebody goes on typing: the text field takes the letters. */
  readonly onTyped: (letters: string) => void;
  /** The keyboard is elsewhere by now. */
  readonly onLeft: (letters: string) => void;
}

function listen(box: HTMLElement, place: HTMLElement, { onTyped, onLeft }: Ends): () => void {
  let timer: number | undefined;
  const take = () => {
    clearTimeout(timer);
    timer = undefined;
    delete box.dataset['composing'];
    const letters = place.textContent;
    place.replaceChildren();
    return letters;
  };
  const settle = (more = '') => {
    const letters = take() + more;
    if (letters.trim() !== '') onTyped(letters);
  };
  /** Whoever types does so into the place, wherever a press or another program has put the caret. */
  const putCaret = () => {
    const selection = document.getSelection();
    if (document.activeElement === box && !place.contains(selection?.anchorNode ?? null)) selection?.collapse(place, 0);
  };
  const listeners = {
    beforeinput(event: InputEvent) {
      // The letters of an input method cannot be held back, and are its own until it is done.
      if (event.isComposing || event.inputType.includes('Composition')) return;
      event.preventDefault();
      if (event.inputType === 'insertText') settle(event.data ?? '');
    },
    compositionstart() {
      clearTimeout(timer);
      box.dataset['composing'] = '';
    },
    compositionend() {
      timer = window.setTimeout(settle, pause);
    },
    keydown(event: KeyboardEvent) {
      if (timer === undefined) return;
      // A word has just come: the key would meet the box as if there was none.
      event.preventDefault();
      event.stopPropagation();
      settle();
    },
    blur() {
      const letters = take();
      if (letters.trim() !== '') onLeft(letters);
    },
  };
  putCaret();
  document.addEventListener('selectionchange', putCaret);
  const all = Object.entries(listeners) as [string, (event: Event) => void][];
  for (const [type, listener] of all) box.addEventListener(type, listener);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('selectionchange', putCaret);
    for (const [type, listener] of all) box.removeEventListener(type, listener);
  };
}
