/** Says once that a colleague asks for comments, when the plan that holds the request is opened. */
import { useEffect } from 'react';
import { runCommand } from '../../commands/table';
import type { CommandContext } from '../../commands/command';
import { asksForComments } from '../../plan/ask/comments/commentedThing';
import { inQuotes, oneLine } from '../../plan/ask/words';
import { usePlan } from '../../store/stores';

const told = 'told-of-request';

export function useAsked(context: CommandContext): void {
  const id = usePlan((plan) => plan.id);
  useEffect(() => {
    const { session, openPlan } = context;
    const { me, kept } = session.getState();
    const request = Object.values(openPlan.plan().comments).find(asksForComments);
    if (!request || request.author === me || kept[told] === request.id) return;
    session.keep(told, request.id);
    const words = `${oneLine(request.author) || 'A colleague'} asks for comments: ${inQuotes(request.text)}`;
    session.say(words, { label: 'Comments', run: () => runCommand('comments', context) });
  }, [context, id]);
}
