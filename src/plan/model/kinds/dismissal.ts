/** Findings of the coach that the team has put aside. */
import * as v from 'valibot';
import { filled, needed, refused, unsaid } from '../absence';
import { untold } from '../declaration';
import { declare, member } from '../declare';
import { dateSchema, idSchema, notesSchema, textSchema } from '../values';

export const dismissal = declare({
  name: { one: 'finding put aside', many: 'findings put aside' },
  knownBy: 'reason',
  about: 'A finding of the coach that was put aside: its rule, the id of what it is about, and why.',
  members: {
    rule: member(textSchema, { words: 'the rule', absent: needed, shared: 'never' }),
    // Of a box, a measure, a cycle, a link, or of the plan itself: whatever the rule looked at.
    on: member(idSchema, { words: 'what it is about', absent: needed, shared: 'never', refers: 'elsewhere' }),
    reason: member(notesSchema, { words: 'the reason', absent: filled(() => ''), shared: 'never' }),
    // A mark of what the rule saw; when it sees something else, the finding counts again.
    seen: member(v.optional(textSchema), { words: untold, absent: unsaid, shared: 'never' }),
    date: member(dateSchema, { words: 'the date', absent: refused(() => '1970-01-01'), shared: 'never' }),
  },
});
