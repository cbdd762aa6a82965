/** Types a text into a field in place of what is selected there, so that the field’s own undo takes it back. */
export function insertText(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus({ preventScroll: true });
  // The one way to type as a user does: https://developer.mozilla.org/docs/Web/API/Document/execCommand#insertText
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}
