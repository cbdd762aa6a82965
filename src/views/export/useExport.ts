/** Runs one export at a time: reports progress, says what went wrong, and can stop it. */
import { startTransition, useEffect, useRef, useState } from 'react';
import { FileFailure, type FileFailureReason, type FilePort } from '../../browser/files';
import type { ExportFormat } from '../../output/formats';
import { ExportFailure, type Exporter, type ExportInput } from '../../output/exporter';

const failures: Readonly<Record<FileFailureReason, string>> = {
  'not-allowed': 'The browser was not allowed to write the file there. Choose another place and try again.',
  'no-room': 'There is not enough room on the disk. Make some, or choose a lower resolution.',
  failed: 'The file could not be written. Choose another place and try again.',
};
const notDrawn = 'The picture could not be drawn. Choose a lower resolution or a smaller width and try again.';

/** Work that is done sooner, in ms, needs no bar. */
const quick = 300;

export interface ExportOrder {
  readonly format: ExportFormat;
  readonly exporter: Exporter;
  readonly input: ExportInput;
  /** Without the ending. */
  readonly name: string;
}

export interface ExportJob {
  readonly running: boolean;
  /** 0 to 1, once the work takes long enough to be told. */
  readonly progress: number | undefined;
  /** A sentence on why the last one failed. */
  readonly failure: string | undefined;
  /** The names of the files that were saved; none when it was cancelled or failed. */
  readonly start: (order: ExportOrder) => Promise<readonly string[]>;
  readonly stop: () => void;
}

/** `likely` is what will be started next, as it seems: it is prepared. */
export function useExport(files: FilePort, likely: Exporter | undefined): ExportJob {
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<number>();
  const [failure, setFailure] = useState<string>();
  const work = useRef<AbortController>(undefined);
  useEffect(() => () => work.current?.abort(), []);
  // What cannot be loaded is told when it is wanted.
  useEffect(() => {
    void likely?.load().then(
      (writer) => writer.prepare?.(),
      () => undefined,
    );
  }, [likely]);

  const start = async ({ format, exporter, input, name }: ExportOrder): Promise<readonly string[]> => {
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
      const made = write(exporter, input, { onProgress, signal: controller.signal });
      return await saveAll(files, made, format, namesOf(input, name, format, exporter));
    } catch (fault) {
      setFailure(sentenceOf(fault));
      return [];
    } finally {
      // When the user closed the place chooser, the picture is still being drawn for nobody.
      controller.abort();
      setRunning(false);
      setProgress(undefined);
    }
  };
  return { running, progress, failure, start, stop: () => work.current?.abort() };
}

async function write(
  exporter: Exporter,
  input: ExportInput,
  work: Parameters<Awaited<ReturnType<Exporter['load']>>['write']>[1],
) {
  const writer = await exporter.load();
  work.signal?.throwIfAborted();
  const made = await writer.write(input, work);
  return made instanceof Blob ? [made] : made;
}

/** One after the other; what the user does not want to save ends it. */
async function saveAll(
  files: FilePort,
  made: Promise<readonly Blob[]>,
  { type, title }: ExportFormat,
  names: readonly string[],
): Promise<readonly string[]> {
  const saved: string[] = [];
  for (const [index, name] of names.entries()) {
    const content = made.then((blobs) => blobs[index] ?? new Blob());
    // A port that gives up early leaves it to nobody.
    content.catch(() => undefined);
    if ((await files.save({ name, type, description: title, content })) !== 'saved') break;
    saved.push(name);
  }
  return saved;
}

/** `name.png`, or `name-1a.png` and so on for the parts of a split figure. */
function namesOf(
  { figures }: ExportInput,
  name: string,
  { extension }: ExportFormat,
  { files }: Exporter,
): readonly string[] {
  if (files === 'one') return [name + extension];
  return figures.map(({ part }) => `${name}${part && `-1${part}`}${extension}`);
}

function sentenceOf(fault: unknown): string {
  if (fault instanceof FileFailure) return failures[fault.reason];
  return fault instanceof ExportFailure ? fault.message : notDrawn;
}
