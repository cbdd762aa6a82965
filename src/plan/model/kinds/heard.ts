/** What was heard from stakeholders, and what became of it: “you said, we did”. */
import * as v from 'valibot';
import { needed, unsaid, refused } from '../absence';
import { responses } from '../choices';
import { declare, member } from '../declare';
import { dateSchema, idSchema, notesSchema } from '../values';
import { choice, date, longText, ownId, text } from './shared';

const shared = 'never';

const several = (to: string, words: string, says: string) =>
  member(v.optional(v.array(idSchema)), {
    words,
    absent: unsaid,
    shared,
    refers: { to, gone: 'mention', inFile: 'dropped', says, rests: 'when made' },
  });

export const heard = declare({
  name: { one: 'thing heard', many: 'things heard', came: 'Recorded' },
  knownBy: 'said',
  about:
    'What was said, in their words. `voices` says how many said it; `nodes` and `cycles` are what it changed; `told` is the date on which they were told what became of it.',
  members: {
    id: ownId,
    date: member(dateSchema, { words: 'the date', absent: needed, shared }),
    stakeholders: several('stakeholders', 'who said it', 'was said by'),
    voices: text('how many said it', shared),
    said: member(notesSchema, { words: 'what was said', absent: refused(() => ''), shared }),
    theme: text('the theme', shared),
    response: choice(responses, 'the answer', shared),
    because: longText('the reason', shared),
    nodes: several('nodes', 'the boxes that it changed', 'changed'),
    cycles: several('cycles', 'the PDSA cycles that it changed', 'changed'),
    told: date('when they were told', shared),
  },
});
