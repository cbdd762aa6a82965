/** Brings answers of the network survey in: their ties, and the day on which each answered. One step for all of them. */
import type { CommandContext } from '../../../../commands/command';
import { readSurvey } from '../../../../exchange/network/survey';
import { addReadTies, tiesAdded } from '../../../../exchange/network/tiesIntoPlan';
import { count, quote } from '../../../../kit/english';
import { stakeholderNamed } from '../../../../plan/ask/people/register';
import { addStakeholders, setStakeholderDetail } from '../../../../plan/edit/people/stakeholders';
import { act } from '../../../../store/act';

/** Whether anything came in. What could not be read is said. */
export async function takeAnswers(context: CommandContext, files: readonly File[], today: string): Promise<boolean> {
  const { session, openPlan, newId } = context;
  const read = await Promise.all(files.map(async (file) => ({ file, answer: await answerIn(file) })));
  const refused = read.flatMap(({ file, answer }) =>
    'refused' in answer ? [`${quote(file.name)}: ${answer.refused}`] : [],
  );
  const answers = read.flatMap(({ answer }) => ('ties' in answer ? [answer] : []));
  if (refused.length > 0) session.say(refused.slice(0, 3).join(' '));
  if (answers.length === 0) return false;
  const ties = answers.flatMap((answer) => answer.ties);
  const added = tiesAdded(openPlan.plan(), ties);
  const said = `${count(answers.length, 'answer')} brought in: ${count(added.ties.length, 'new tie')}.`;
  const step = act(
    context,
    'import survey answers',
    (draft) => {
      addReadTies(draft, added, newId);
      for (const { from } of answers) {
        const known = stakeholderNamed(draft, from);
        const id = known?.id ?? newId();
        if (!known) addStakeholders(draft, [{ id, name: from }]);
        if (draft.stakeholders[id]?.asked === undefined) setStakeholderDetail(draft, id, 'asked', today);
        setStakeholderDetail(draft, id, 'answered', today);
      }
    },
    { said },
  );
  return step !== null;
}

async function answerIn(file: File): Promise<ReturnType<typeof readSurvey>> {
  try {
    return readSurvey(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { refused: 'The file could not be read.' };
  }
}
