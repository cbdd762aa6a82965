/** What changed as it leaves the page: a Word document with a table, a text. What writes them is loaded when one is asked for. */
import { writeText } from '../../browser/clipboard';
import { FileFailure, type FilePort } from '../../browser/files';
import { fileName } from '../../format/fileName';
import { longDate } from '../../kit/dates/calendar';
import type { Plan } from '../../plan/model/schema';
import { changesText } from '../../plan/tell/compare/changesAsText';
import type { Session } from '../../store/session';
import type { Shown } from './shownOf';

export interface ChangesToSave {
  /** The plan that the file is called after. */
  readonly plan: Plan;
  /** “What changed from the version of 3 May to this plan”. */
  readonly title: string;
  readonly shown: Shown;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

interface Needs {
  readonly files: FilePort;
  readonly session: Session;
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function saveChangesTable({ files, session }: Needs, changes: ChangesToSave): Promise<void> {
  const { plan, title, shown, today } = changes;
  const name = fileName(`${plan.title} what changed`).replace(/\.aimtree\.json$/, '.docx');
  const content = Promise.all([
    import('../../figure/compose/compare/changesDocument'),
    import('../../output/writeDocument'),
  ]).then(([{ changesDocument }, { writeDocument }]) =>
    writeDocument(plan, changesDocument({ title, groups: shown.groups, date: longDate(today) }), {}),
  );
  try {
    const saved = await files.save({ name, type: word, description: 'Word document', content });
    if (saved === 'saved') session.say(`“${name}” is saved.`);
  } catch (fault) {
    session.say(
      fault instanceof FileFailure
        ? 'The file could not be written. Choose another place and try again.'
        : 'The file could not be made. Try again.',
    );
  }
}

export async function copyChangesText({ session }: Pick<Needs, 'session'>, changes: ChangesToSave): Promise<void> {
  const { plan, title, shown } = changes;
  try {
    await writeText(changesText(`${plan.title}: ${title}`, shown.groups));
    session.say('What changed is on the clipboard, as text.');
  } catch {
    session.say('The browser did not give the clipboard. Save what changed as a Word table instead.');
  }
}
