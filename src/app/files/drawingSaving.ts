/** Saves pictures that a view has made of marks: the ramps of cycles, a timeline, a grid. */
import { FileFailure, type FilePort } from '../../browser/files';
import type { Drawing } from '../../commands/command';
import { figureOptions } from '../../figure/compose/figureOptions';
import { fileName } from '../../format/fileName';
import { ExportFailure } from '../../output/exporter';
import { drawingWriters } from '../../output/drawingWriters';
import { exportFormats } from '../../output/formats';
import type { Stores } from '../../store/stores';
import { fileFailures } from './saveAsFile';

interface Needs extends Stores {
  readonly files: FilePort;
}

export function createDrawingSaving({ openPlan, session, files, newId, now }: Needs) {
  return async ({ format: id, what, dpi, pictures }: Drawing): Promise<void> => {
    const format = exportFormats.find((each) => each.id === id);
    const load = drawingWriters[id];
    if (!format || !load) return;
    const plan = openPlan.plan();
    const name = fileName(plan.title).replace(/\.aimtree\.json$/, `-${what}${format.extension}`);
    const options = figureOptions(plan, { preset: 'a4' });
    const settings = { dpi, embedFonts: true, inside: 'nothing', records: false, pages: 'one' } as const;
    const make = async () => {
      const [writer, figures] = await Promise.all([load(), pictures()]);
      const made = await writer.write({ plan, figures, options, settings, outside: { newId, now } }, {});
      const [file] = made instanceof Blob ? [made] : made;
      if (!file) throw new ExportFailure('There is nothing to be drawn.');
      return file;
    };
    try {
      const saved = await files.save({ name, type: format.type, description: format.title, content: make() });
      if (saved === 'saved') session.say(`“${name}” is saved.`);
    } catch (fault) {
      session.say(sentenceOf(fault));
    }
  };
}

function sentenceOf(fault: unknown): string {
  if (fault instanceof FileFailure) return fileFailures[fault.reason];
  if (fault instanceof ExportFailure) return fault.message;
  return 'The picture could not be drawn. Choose a lower resolution and try again.';
}
