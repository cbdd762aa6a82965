/** Hands a file to the browser's downloads. The browser does not say where the file goes or whether it arrives. */

/** The address must outlive the start of the download, of which there is no event. */
const keptFor = 30_000;

export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
}
