/** What is done with change ideas: how far they have come, and a test of one. */
import { isChangeIdea } from '../plan/ask/queries';
import { statusWords } from '../plan/ask/words';
import { setStatus } from '../plan/edit/boxFields';
import { statuses } from '../plan/model/schema';
import { act } from '../store/act';
import type { Command, CommandContext } from './command';
import { beginCycle } from './cyclePage';
import { leading, one, selected } from './selected';

const areIdeas = (context: CommandContext): boolean =>
  one(context) && selected(context).every((id) => isChangeIdea(context.openPlan.plan(), id));

export const ideaCommands: readonly Command[] = [
  ...statuses.map((status): Command => ({
    id: `status-${status}`,
    label: `Status: ${statusWords[status]}`,
    group: 'Boxes',
    where: 'boxes',
    enabled: areIdeas,
    chosen: (context) => {
      const { nodes } = context.openPlan.plan();
      return selected(context).every((id) => (nodes[id]?.status ?? 'proposed') === status);
    },
    run: (context) => {
      const ids = selected(context);
      act(
        context,
        'change status',
        (draft) => {
          for (const id of ids) setStatus(draft, id, status);
        },
        { announced: `Status: ${statusWords[status]}.` },
      );
    },
  })),
  {
    id: 'new-cycle',
    label: 'New cycle',
    group: 'Boxes',
    where: 'boxes',
    enabled: (context) => areIdeas(context) && selected(context).length === 1,
    run: (context) => {
      const idea = leading(context);
      if (idea !== undefined) beginCycle(context, idea);
    },
  },
];
