/** What has to be decided before the plan and its file can be put together waits here, quietly, until it is looked at. */
import { CircleHelp } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { count } from '../../../kit/english';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { useServices } from '../../services/ServicesContext';
import type { FileQuestion as Question } from '../linkedFile';

/** `isShort`: there is no room for words. */
export function FileQuestion({ isShort }: { readonly isShort: boolean }) {
  const services = useServices();
  const { links, session } = services;
  const waiting = useStore(links.state, (state) => state.waiting);
  const words = waiting && count(questionsIn(waiting), 'question');
  const file = waiting?.name;
  useEffect(() => {
    if (words !== null) session.announce(`${words} about “${file}”, in the top bar.`);
  }, [session, words, file]);
  if (waiting === null) return null;
  const copy = copyIn(waiting);
  const decide = async () => {
    if (!copy) return links.decide();
    const { lookAtQuestion } = await import('./lookAtQuestion');
    await lookAtQuestion(services, { copy, name: waiting.name });
  };
  if (isShort) return <IconButton label={words ?? ''} icon={<CircleHelp />} onPress={() => void decide()} />;
  return (
    <Button variant="quiet" icon={<CircleHelp size={16} />} onPress={() => void decide()}>
      {words}
    </Button>
  );
}

/** The copy that can be merged once it is decided; null where something else is to be decided. */
function copyIn({ asking }: Question) {
  return asking !== null && asking !== 'unreadable' && asking.standing.kind === 'parted' ? asking.copy : null;
}

function questionsIn({ asking }: Question): number {
  if (asking === null || asking === 'unreadable' || asking.standing.kind !== 'parted') return 1;
  return asking.standing.merge.questions.length;
}
