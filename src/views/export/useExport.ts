/** Writes figures as files with an exporter, whose code is fetched while the user still chooses. */
import { useEffect } from 'react';
import type { FilePort } from '../../browser/files';
import type { ExportFormat } from '../../output/formats';
import type { Exporter, ExportInput } from '../../output/exporter';
import { useFileWork, type FileWork } from './useFileWork';

export const notDrawn = 'The picture could not be drawn. Choose a lower resolution or a smaller width and try again.';

export interface ExportOrder {
  readonly format: ExportFormat;
  readonly exporter: Exporter;
  readonly input: ExportInput;
  /** Without the ending. */
  readonly name: string;
}

export interface ExportJob extends Omit<FileWork, 'start'> {
  /** The names of the files that were saved; none when it was cancelled or failed. */
  readonly start: (order: ExportOrder) => Promise<readonly string[]>;
}

/** `likely` is what will be started next, as it seems: it is prepared. */
export function useExport(files: FilePort, likely: Exporter | undefined): ExportJob {
  const work = useFileWork(files, notDrawn);
  // What cannot be loaded is told when it is wanted.
  useEffect(() => {
    void likely?.load().then(
      (writer) => writer.prepare?.(),
      () => undefined,
    );
  }, [likely]);
  return {
    ...work,
    start: ({ format, exporter, input, name }) =>
      work.start({
        names: namesOf(input, name, format, exporter),
        type: format.type,
        description: format.title,
        make: async (making) => {
          const writer = await exporter.load();
          making.signal?.throwIfAborted();
          return writer.write(input, making);
        },
      }),
  };
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
