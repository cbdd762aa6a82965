/** What a plan tells of its own past: progress scores and the names that the user gave to states. */
import * as v from 'valibot';
import { filled, needed, refused } from '../absence';
import { declare, member } from '../declare';
import { dateSchema, idSchema, instantSchema, notesSchema } from '../values';
import { title } from './shared';

const note = member(notesSchema, { words: 'the note', absent: filled(() => ''), shared: 'never' });

export const progressScore = declare({
  name: { one: 'progress score', many: 'progress scores' },
  about: 'One project progress score (IHI), 0.5 to 5.',
  members: {
    date: member(dateSchema, { words: 'the date', absent: needed, shared: 'never' }),
    score: member(v.picklist([0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]), {
      words: 'the score',
      absent: needed,
      shared: 'never',
    }),
    note,
  },
});

export const namedVersion = declare({
  name: { one: 'named version', many: 'named versions' },
  knownBy: 'name',
  about: 'A name that the user gave to a past state.',
  members: {
    revision: member(idSchema, { words: 'the state', absent: needed, shared: 'never', refers: 'elsewhere' }),
    name: title('the name'),
    note,
    date: member(v.union([dateSchema, instantSchema]), {
      words: 'the date',
      absent: refused(() => '1970-01-01'),
      shared: 'never',
    }),
  },
});
