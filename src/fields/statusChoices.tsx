/** How far a change idea has come, to choose from. The shape beside the word tells it to the eye without colour. */
import { CircleCheck, CircleDashed, CirclePlay, CircleSlash, FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { statusWords } from '../plan/ask/words';
import { statuses, type Status } from '../plan/model/schema';

const marks: Readonly<Record<Status, ReactNode>> = {
  proposed: <CircleDashed aria-hidden size={16} />,
  testing: <FlaskConical aria-hidden size={16} />,
  implementing: <CirclePlay aria-hidden size={16} />,
  adopted: <CircleCheck aria-hidden size={16} />,
  abandoned: <CircleSlash aria-hidden size={16} />,
};

export const statusChoices = statuses.map((id) => ({ id, label: statusWords[id], mark: marks[id] }));
