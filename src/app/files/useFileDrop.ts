/** Files dropped anywhere on the page, or opened with the app from the desktop. */
import { useEffect } from 'react';
import { droppedFiles, isFolderDropped } from '../../browser/files';
import { onLaunchedFiles } from '../../browser/launchedFiles';
import type { Refusal } from './useOpening';

const folder: Refusal = {
  what: 'The folder',
  reasons: ['This is a folder. Open it and drop the plan file that is in it; its name ends in .aimtree.json.'],
  more: 0,
};

type OpenFiles = (files: readonly File[], options?: { readonly refused: readonly Refusal[] }) => Promise<void>;

export function useFileDrop(openFiles: OpenFiles): void {
  useEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (isFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      void openFiles(droppedFiles(event.dataTransfer), {
        refused: isFolderDropped(event.dataTransfer) ? [folder] : [],
      });
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [openFiles]);

  useEffect(() => onLaunchedFiles((files) => void openFiles(files)), [openFiles]);
}
