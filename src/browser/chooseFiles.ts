/** Lets the user choose files by an `<input type="file">`, for browsers without pickers of their own. */

/**
 * `accept` holds MIME types and endings with a dot. Rejects with an AbortError when the user cancels. Works only at a
 * click or key press.
 */
export function chooseFiles(label: string, accept: readonly string[], several: boolean): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept.join();
  input.multiple = several;
  input.ariaLabel = label;
  input.hidden = true;
  // Safari forgets the choice of an input that is not in the page.
  document.body.append(input);
  return new Promise<readonly File[]>((done, failed) => {
    const cancelled = () => failed(new DOMException('No file was chosen.', 'AbortError'));
    input.addEventListener('cancel', cancelled);
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      if (files.length > 0) done(files);
      else cancelled();
    });
    input.click();
  }).finally(() => input.remove());
}
