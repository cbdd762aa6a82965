/**
 * While an input method composes a word, the keys are its own: Enter takes a word, Tab and Esc choose and drop. Nothing of
 * the app hears of them then, whatever it would do with them.
 */

/** Before anybody else listens. Gives how to stop. */
export function leaveKeysToInputMethods(): () => void {
  window.addEventListener('keydown', leave, { capture: true });
  return () => window.removeEventListener('keydown', leave, { capture: true });
}

function leave(event: KeyboardEvent): void {
  // Safari ends the word before it tells of the key that ended it, and says so by this code alone:
  // https://bugs.webkit.org/show_bug.cgi?id=165004
  if (!event.isComposing && event.keyCode !== 229) return;
  event.stopImmediatePropagation();
  // In Hangul, Tab takes the syllable; the browser would leave the field with it as well.
  if (event.key === 'Tab') event.preventDefault();
}
