/** A file dropped anywhere on the page, or opened with the app from the desktop. */
import { useEffect } from 'react';
import { droppedFiles, isFolderDropped } from '../../browser/files';
import { onLaunchedFile } from '../../browser/launchedFiles';

interface Receiver {
  readonly openBytes: (file: File) => Promise<void>;
  /** `what` begins a sentence: “The folder”. */
  readonly refuse: (what: string, reason: string) => void;
}

const folder = 'This is a folder. Open it and drop the plan file that is in it; its name ends in .aimtree.json.';

export function useFileDrop({ openBytes, refuse }: Receiver): void {
  useEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (isFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      const [file] = droppedFiles(event.dataTransfer);
      if (file) void openBytes(file);
      else if (isFolderDropped(event.dataTransfer)) refuse('The folder', folder);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [openBytes, refuse]);

  useEffect(() => onLaunchedFile((file) => void openBytes(file)), [openBytes]);
}
