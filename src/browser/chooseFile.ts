/** Lets the user choose a file by an `<input type="file">`, for browsers without pickers of their own. */

/**
 * `accept` holds MIME types and endings with a dot. Rejects with an AbortError when the user cancels. Works only at a
 * click or key press.
 */
export function chooseFile(label: string, accept: readonly string[]): Promise<File> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept.join();
  input.ariaLabel = label;
  input.hidden = true;
  // Safari forgets the choice of an input that is not in the page.
  document.body.append(input);
  return new Promise<File>((done, failed) => {
    const cancelled = () => failed(new DOMException('No file was chosen.', 'AbortError'));
    input.addEventListener('cancel', cancelled);
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) done(file);
      else cancelled();
    });
    input.click();
  }).finally(() => input.remove());
}
