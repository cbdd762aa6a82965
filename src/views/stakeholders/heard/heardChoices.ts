/** How a reader looks at what was heard. Kept beside the plan; what others stored counts as far as it makes sense. */
import { perIdentity } from '../../../kit/perIdentity';
import { knownIn, recordOf } from '../../../kit/stored';
import { heardMarks, type HeardChoices } from '../../../plan/ask/people/heardRows';
import type { Session, SessionState } from '../../../store/session';

const name = 'stakeholders-heard';

/** The same object for the same choice. */
export const heardChoices = ({ kept }: Pick<SessionState, 'kept'>): HeardChoices => read(recordOf(kept[name]));

const read = perIdentity(({ theme, marks, words }: Readonly<Record<string, unknown>>): HeardChoices => ({
  theme: typeof theme === 'string' ? theme : undefined,
  marks: knownIn(heardMarks, marks),
  words: typeof words === 'string' ? words : '',
}));

export function setHeardChoices(session: Session, change: Partial<HeardChoices>): void {
  session.keep(name, { ...heardChoices(session.getState()), ...change });
}
