/** Contacts: when somebody of the team spoke with stakeholders, what came of it and what comes next. */
import * as v from 'valibot';
import { filled, needed } from '../absence';
import { declare, member } from '../declare';
import { dateSchema, idSchema } from '../values';
import { date, longText, ownId, text } from './shared';

const shared = 'never';

export const contact = declare({
  name: { one: 'contact', many: 'contacts', came: 'Recorded' },
  knownBy: 'summary',
  about: 'A contact with stakeholders on a day. `next` is what has to be done, `due` by when.',
  members: {
    id: ownId,
    date: member(dateSchema, { words: 'the date', absent: needed, shared }),
    kind: text('the kind', shared),
    stakeholders: member(v.array(idSchema), {
      words: 'the people',
      absent: filled(() => []),
      shared,
      refers: { to: 'stakeholders', gone: 'mention', inFile: 'dropped', says: 'was with', rests: 'when made' },
    }),
    summary: longText('the summary', shared),
    next: longText('the next step', shared),
    due: date('when the next step is due', shared),
    owner: text('the owner', shared),
  },
});
