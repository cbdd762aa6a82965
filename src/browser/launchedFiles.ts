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

/** Calls `listener` with the files of every launch, also of the one that started this page. */
export function onLaunchedFiles(listener: (files: readonly File[]) => void): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    const handles = files?.filter((handle) => handle instanceof FileSystemFileHandle) ?? [];
    if (handles.length > 0) void Promise.all(handles.map((handle) => handle.getFile())).then(listener);
  });
}
