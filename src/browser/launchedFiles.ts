/**
 * Receives the files that the system hands to the installed app, for instance at a double click. Only Chromium has
 * this.
 * https://developer.mozilla.org/docs/Web/API/LaunchQueue
 *
 * Must not know: what is in a file.
 */

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemHandle[] }) => void): void;
}

/** Calls `listener` with the first file of every launch, also of the one that started this page. */
export function onLaunchedFile(listener: (file: File) => void): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    const file = files?.find((handle) => handle instanceof FileSystemFileHandle);
    if (file) void file.getFile().then(listener);
  });
}
