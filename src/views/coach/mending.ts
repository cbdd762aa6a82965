/** What mends a finding with one press: what the button says, and what it does. */
import type { CommandContext } from '../../commands/command';
import { makeChild, startEditing } from '../../commands/editing';
import { runCommand } from '../../commands/table';
import { showDetails } from '../../commands/viewCommands';
import { isAim } from '../../plan/ask/queries';
import { statusWords } from '../../plan/ask/words';
import type { Finding, Mend } from '../../plan/coach/finding';
import { setStatus, setText } from '../../plan/edit/boxFields';
import { joinBoxes, splitBox } from '../../plan/edit/findings';
import { removeLinks } from '../../plan/edit/linkBoxes';
import type { Plan } from '../../plan/model/schema';
import { act } from '../../store/act';
import { thingsOf } from '../../store/selection';

export interface Deed {
  readonly label: string;
  readonly run: () => void;
}

/** Undefined where nothing can be done with one press. */
export function deedOf({ mend, kind, on }: Finding, context: CommandContext): Deed | undefined {
  const { openPlan, session, newId } = context;
  if (kind === 'cycle') return { label: 'Open the cycle', run: () => openCycle(on, context) };
  if (!mend) return undefined;
  switch (mend.kind) {
    case 'text':
      return edit('Take it away', 'The text was mended.', (draft) => setText(draft, mend.node, mend.text));
    case 'split': {
      const ids = { newBox: newId(), newLink: newId() };
      return edit('Make it two boxes', 'It is two boxes now.', (draft) =>
        splitBox(draft, { id: mend.node, texts: mend.texts, ...ids }),
      );
    }
    case 'join':
      return edit('Make them one box', 'They are one box now.', (draft) => joinBoxes(draft, mend.node, mend.into));
    case 'status': {
      const word = statusWords[mend.status];
      return edit(`Set the status to ${word}`, `Status: ${word}.`, (draft) => setStatus(draft, mend.node, mend.status));
    }
    case 'unlink':
      return edit('Remove the line', 'The line was removed.', (draft) => removeLinks(draft, [mend.link]));
    case 'add-child':
      return { label: childLabel(openPlan.plan(), mend), run: () => makeChild(context, mend.node) };
    case 'add-cycle':
      return {
        label: 'Add a cycle',
        run: () => {
          session.selectNodes([mend.node]);
          runCommand('new-cycle', context);
        },
      };
    case 'aim-parts':
      return {
        label: 'Build the aim',
        run: () => {
          session.selectNodes([mend.node]);
          showDetails(session, 'Measure');
        },
      };
    case 'reword':
      return { label: 'Reword', run: () => reword(mend.node, context) };
  }

  function edit(label: string, said: string, recipe: (draft: Plan) => void): Deed {
    return { label, run: () => void act(context, 'change what the coach found', recipe, { said }) };
  }
}

function childLabel(plan: Plan, { node }: Extract<Mend, { kind: 'add-child' }>): string {
  return isAim(plan, node) ? 'Add a driver' : 'Add a box below it';
}

/** In the box where a view has boxes, else in the details. */
function reword(node: string, context: CommandContext): void {
  const { session, ports } = context;
  if (ports.view.current?.next !== undefined) return startEditing(context, node);
  session.selectNodes([node]);
  showDetails(session, 'Text');
}

function openCycle(id: string, { openPlan, session }: CommandContext): void {
  const idea = openPlan.plan().cycles[id]?.idea;
  if (idea === undefined) return;
  session.select([...thingsOf('node', [idea]), ...thingsOf('cycle', [id])]);
  showDetails(session, 'Prediction');
}
