/** The engagement plan as a Word document or an Excel workbook. What writes them is loaded when one is asked for. */
import { download } from '../../../browser/download';
import type { CommandContext } from '../../../commands/command';
import { fileName } from '../../../format/fileName';
import { leaving } from '../../../plan/ask/people/redact';
import { todayOf } from '../../../store/today';

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `whole`: with names and judgements, also where they stay on this machine. */
export async function saveEngagement(context: CommandContext, as: 'docx' | 'xlsx', whole: boolean): Promise<void> {
  const { session, now, openPlan } = context;
  const today = todayOf(now);
  const name = fileName(`${openPlan.plan().title} engagement plan`).replace('.aimtree.json', `.${as}`);
  try {
    const plan = whole ? openPlan.plan() : leaving(openPlan.plan());
    if (as === 'xlsx') {
      const { engagementXlsx } = await import('../../../exchange/write/engagement');
      download(new Blob([engagementXlsx(plan, today)], { type: excel }), name);
    } else {
      const [{ engagementDocument }, { writeDocument }] = await Promise.all([
        import('../../../figure/compose/document/engagementDocument'),
        import('../../../output/writeDocument'),
      ]);
      download(await writeDocument(plan, engagementDocument(plan, today), {}), name);
    }
    session.say(`“${name}” is saved.`);
  } catch {
    session.say('The file could not be made. Try again.');
  }
}
