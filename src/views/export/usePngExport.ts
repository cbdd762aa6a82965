/** One export at a time: how far it is, what went wrong, and how to stop it. */
import { useEffect, useRef, useState } from 'react';
import { FileFailure, type FileFailureReason, type FilePort, type FileToSave } from '../../browser/files';
import type { PixelSize } from '../../browser/rasterise';
import { makePng } from './makePng';

const failures: Readonly<Record<FileFailureReason, string>> = {
  'not-allowed': 'The browser was not allowed to write the file there. Choose another place and try again.',
  'no-room': 'There is not enough room on the disk. Make some, or choose a lower resolution.',
  failed: 'The file could not be written. Choose another place and try again.',
};
const notDrawn = 'The picture could not be drawn. Choose a lower resolution or a smaller width and try again.';

/** Work that is done sooner, in ms, needs no bar. */
const quick = 300;

export interface PngOrder {
  readonly svg: string;
  readonly size: PixelSize;
  readonly dpi: number;
  readonly name: string;
}

export interface PngExport {
  readonly running: boolean;
  /** 0 to 1, once the work takes long enough to be told. */
  readonly progress: number | undefined;
  /** A sentence on why the last one failed. */
  readonly failure: string | undefined;
  /** Resolves to whether the file was saved. */
  readonly start: (order: PngOrder) => Promise<boolean>;
  readonly stop: () => void;
}

export function usePngExport(files: FilePort): PngExport {
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<number>();
  const [failure, setFailure] = useState<string>();
  const work = useRef<AbortController>(undefined);
  useEffect(() => () => work.current?.abort(), []);

  const start = async ({ svg, size, dpi, name }: PngOrder): Promise<boolean> => {
    const controller = new AbortController();
    work.current = controller;
    const began = performance.now();
    const onProgress = (share: number) => {
      if (performance.now() - began > quick) setProgress(share);
    };
    setRunning(true);
    setFailure(undefined);
    try {
      const content = makePng(svg, size, dpi, { onProgress, signal: controller.signal });
      return (await files.save({ ...png, name, content })) === 'saved';
    } catch (fault) {
      setFailure(fault instanceof FileFailure ? failures[fault.reason] : notDrawn);
      return false;
    } finally {
      // When the user closed the place chooser, the picture is still being drawn for nobody.
      controller.abort();
      setRunning(false);
      setProgress(undefined);
    }
  };
  return { running, progress, failure, start, stop: () => work.current?.abort() };
}

const png: Pick<FileToSave, 'type' | 'description'> = { type: 'image/png', description: 'PNG image' };
