/** The network as files for other programs. What writes them is loaded when one is wanted. */
import { download } from '../../../browser/download';
import type { CommandContext } from '../../../commands/command';
import { fileName } from '../../../format/fileName';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const forms = {
  csv: { ending: 'ties.csv', type: 'text/csv' },
  graphml: { ending: 'network.graphml', type: 'application/xml' },
  kumu: { ending: 'kumu.xlsx', type: xlsx },
} as const;

export async function saveNetwork({ session, openPlan, now }: CommandContext, as: keyof typeof forms): Promise<void> {
  try {
    const { kumuWorkbook, networkGraphml, tiesCsv } = await import('../../../exchange/network/writeTies');
    const { isWithheld, leaving } = await import('../../../plan/ask/people/redact');
    const whole = openPlan.plan();
    const plan = leaving(whole);
    const content = as === 'csv' ? tiesCsv(plan) : as === 'graphml' ? networkGraphml(plan) : kumuWorkbook(plan, now());
    const { ending, type } = forms[as];
    download(new Blob([content], { type }), nameOf(plan.title, ending));
    if (isWithheld(whole))
      session.say('Saved with roles and initials in place of the names of people, and without judgements on them.');
  } catch {
    session.say('The file could not be made. Try again.');
  }
}

export async function saveSurvey(
  { session, openPlan, now }: CommandContext,
  types: readonly string[],
): Promise<boolean> {
  try {
    const { surveyWorkbook } = await import('../../../exchange/network/survey');
    const plan = openPlan.plan();
    download(new Blob([surveyWorkbook(plan, types, now())], { type: xlsx }), nameOf(plan.title, 'survey.xlsx'));
    return true;
  } catch {
    session.say('The form could not be made. Try again.');
    return false;
  }
}

const nameOf = (title: string, ending: string) => fileName(title).replace('.aimtree.json', `-${ending}`);
