/** The worksheet of a cycle, printed on one page of A4 or saved as a Word document. Its code comes when it is asked for. */
import { FileFailure, type FilePort } from '../../browser/files';
import type { WorksheetWish } from '../../commands/command';
import { fileName } from '../../format/fileName';
import { createWrapper } from '../../geometry/text/wrapText';
import type { MeasureText } from '../../geometry/types/types';
import { worksheetOf } from '../../figure/compose/worksheet/worksheet';
import { worksheetPicture } from '../../figure/compose/worksheet/worksheetPicture';
import { worksheetDocx } from '../../output/worksheetDocx';
import type { Stores } from '../../store/stores';
import type { Printing } from './printing';
import { fileFailures } from './saveAsFile';

interface Needs extends Pick<Stores, 'openPlan' | 'session'> {
  readonly files: FilePort;
  readonly measure: MeasureText;
  readonly printing: Printing;
}

export function createWorksheets({ openPlan, session, files, measure, printing }: Needs) {
  return async ({ cycle, isFilled, as }: WorksheetWish): Promise<void> => {
    const plan = openPlan.plan();
    const worksheet = worksheetOf(plan, cycle, isFilled);
    if (!worksheet) return;
    if (as === 'print') return printing.printPictures([worksheetPicture(worksheet, createWrapper(measure))]);
    const name = fileName(worksheet.title || `${plan.title} worksheet`).replace(/\.aimtree\.json$/, '-pdsa.docx');
    const content = Promise.resolve(worksheetDocx(worksheet, plan));
    try {
      const saved = await files.save({ name, type: (await content).type, description: 'Word document', content });
      if (saved === 'saved') session.say(`“${name}” is saved.`);
    } catch (fault) {
      session.say(fault instanceof FileFailure ? fileFailures[fault.reason] : 'The worksheet could not be made.');
    }
  };
}
