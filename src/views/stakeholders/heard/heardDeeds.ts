/** What is done with something heard: answering it, telling them, taking it away, saving all of it for Excel. */
import { download } from '../../../browser/download';
import type { CommandContext } from '../../../commands/command';
import { fileName } from '../../../format/fileName';
import { withoutNames } from '../../../plan/ask/people/published';
import { leaving } from '../../../plan/ask/people/redact';
import { responseWords } from '../../../plan/ask/people/words';
import { inQuotes, oneLine } from '../../../plan/ask/words';
import { deleteHeard, setHeard } from '../../../plan/edit/people/heard';
import { ideaFromHeard, tellThem } from '../../../plan/edit/people/putHeard';
import type { Heard, HeardId, HeardResponse, NodeId } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import { todayOf } from '../../../store/today';

export function answer(context: CommandContext, id: HeardId, response: HeardResponse | undefined): void {
  const announced =
    response === undefined
      ? 'Not answered.'
      : response === 'cannot'
        ? 'Cannot. Say why: it counts as answered then.'
        : `${responseWords[response]}.`;
  act(context, 'change the answer', (draft) => setHeard(draft, id, { response }), { announced });
}

export function sayWhy(context: CommandContext, id: HeardId, because: string): void {
  act(context, 'change the answer', (draft) => setHeard(draft, id, { because: because.trim() || undefined }));
}

/** Today they were told; that is a contact too. The message offers the words to be sent. */
export function tell(context: CommandContext, heard: Heard): void {
  const { ports, session, newId, now } = context;
  const words = tellingWords(context, heard);
  const date = todayOf(now);
  const contact = {
    id: newId(),
    date,
    kind: 'told',
    stakeholders: heard.stakeholders ?? [],
    summary: `Told what became of ${inQuotes(heard.said)}`,
  };
  const copy = {
    label: 'Copy words to send',
    isAside: true,
    run: () => {
      void ports
        .writeClipboard({ text: words, html: '' })
        .then(() => session.announce('Copied.'))
        .catch(() => session.say('The words could not be copied.'));
    },
  };
  const said = 'Told today.';
  act(context, 'change when they were told', (draft) => tellThem(draft, heard.id, contact), {
    said,
    offered: () => copy,
  });
}

function tellingWords({ openPlan }: CommandContext, { said, response, because = '' }: Heard): string {
  const plan = openPlan.plan();
  const we = response === 'done' ? 'We did' : response === 'planned' ? 'We will' : 'We cannot';
  return `You said: “${oneLine(said)}”\n${we}: ${withoutNames(plan, oneLine(because))}`;
}

export function removeHeard(context: CommandContext, id: HeardId): void {
  const said = 'What was heard is deleted.';
  act(context, 'delete what was heard', (draft) => deleteHeard(draft, [id]), { said });
}

/** A change idea in the diagram, linked to what was heard; one step. */
export function makeIdea(
  context: CommandContext,
  id: HeardId,
  { text, parent }: { readonly text: string; readonly parent: NodeId | undefined },
): void {
  const { newId, session, ports } = context;
  const node = newId();
  act(
    context,
    'add idea from what was heard',
    (draft) => ideaFromHeard(draft, id, { id: node, link: newId(), text, parent }),
    {
      said: `${inQuotes(text)} is a change idea now.`,
      offered: () => ({
        label: 'Show it',
        run: () => {
          session.selectNodes([node]);
          ports.goToView('diagram');
        },
      }),
    },
  );
}

/** `whole`: with names, also where they stay on this machine. */
export async function saveWorkbook({ openPlan, session }: CommandContext, whole: boolean): Promise<void> {
  const plan = openPlan.plan();
  try {
    const { heardXlsx } = await import('../../../exchange/write/heardSheet');
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const name = fileName(plan.title).replace(/\.aimtree\.json$/, '-you-said-we-did.xlsx');
    download(new Blob([heardXlsx(whole ? plan : leaving(plan))], { type }), name);
  } catch {
    session.say('The workbook could not be made. Try again.');
  }
}
