/**
 * Makes and saves one file, or a few, at a time: reports progress, says what went wrong, and can be stopped.
 *
 * Must not know: what is made.
 */
import { startTransition, useEffect, useRef, useState } from 'react';
import { FileFailure, type FileFailureReason, type FilePort } from '../../browser/files';
import type { Work } from '../../browser/rasterise';
import { ExportFailure } from '../../output/exporter';

const failures: Readonly<Record<FileFailureReason, string>> = {
  'not-allowed': 'The browser was not allowed to write the file there. Choose another place and try again.',
  'no-room': 'There is not enough room on the disk. Make some, or choose a lower resolution.',
  failed: 'The file could not be written. Choose another place and try again.',
};

/** Work that is done sooner, in ms, needs no bar. */
const quick = 300;

export interface FileOrder {
  /** With their endings, one for each file that is made. */
  readonly names: readonly string[];
  /** MIME type. */
  readonly type: string;
  /** In words: “PNG image”. */
  readonly description: string;
  /** Rejects with an `ExportFailure` when there is something to tell the user. */
  readonly make: (work: Work) => Promise<Blob | readonly Blob[]>;
}

export interface FileWork {
  readonly running: boolean;
  /** 0 to 1, once the work takes long enough to be told. */
  readonly progress: number | undefined;
  /** A sentence on why the last one failed. */
  readonly failure: string | undefined;
  /** The names of the files that were saved; none when it was cancelled or failed. */
  readonly start: (order: FileOrder) => Promise<readonly string[]>;
  readonly stop: () => void;
}

/** `notMade` is said of a fault that nobody has words for. */
export function useFileWork(files: FilePort, notMade: string): FileWork {
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<number>();
  const [failure, setFailure] = useState<string>();
  const work = useRef<AbortController>(undefined);
  useEffect(() => () => work.current?.abort(), []);

  const start = async (order: FileOrder): Promise<readonly string[]> => {
    if (work.current?.signal.aborted === false) return [];
    const controller = new AbortController();
    work.current = controller;
    const began = performance.now();
    const onProgress = (share: number) => {
      if (performance.now() - began > quick) setProgress(share);
    };
    // Showing that it runs shall not hold it up.
    startTransition(() => {
      setRunning(true);
      setFailure(undefined);
    });
    try {
      return await saveAll(files, order, order.make({ onProgress, signal: controller.signal }));
    } catch (fault) {
      setFailure(sentenceOf(fault, notMade));
      return [];
    } finally {
      // When the user closed the place chooser, the file is still being made for nobody.
      controller.abort();
      setRunning(false);
      setProgress(undefined);
    }
  };
  return { running, progress, failure, start, stop: () => work.current?.abort() };
}

/** One after the other; what the user does not want to save ends it. */
async function saveAll(
  files: FilePort,
  { names, type, description }: FileOrder,
  making: Promise<Blob | readonly Blob[]>,
): Promise<readonly string[]> {
  const saved: string[] = [];
  for (const [index, name] of names.entries()) {
    const content = making.then((made) => (made instanceof Blob ? made : made[index]) ?? new Blob());
    // A port that gives up early leaves it to nobody.
    content.catch(() => undefined);
    if ((await files.save({ name, type, description, content })) !== 'saved') break;
    saved.push(name);
  }
  return saved;
}

function sentenceOf(fault: unknown, notMade: string): string {
  if (fault instanceof FileFailure) return failures[fault.reason];
  return fault instanceof ExportFailure ? fault.message : notMade;
}
