/** Comments: what somebody says about a thing of the plan, what others answer, and whether it has been dealt with. */
import * as v from 'valibot';
import { filled, needed, refused, unsaid } from '../absence';
import { untold } from '../declaration';
import { declare, member, optionalPart, optionalRecords, part } from '../declare';
import { limits } from '../limits';
import { dateSchema, idSchema, instantSchema, notesSchema, numberSchema, textSchema } from '../values';
import { ownId, text } from './shared';

// A page that is only to be looked at has no comments, except where its maker wants them.
const shared = 'never';

const author = member(textSchema, { words: 'the author', absent: filled(() => ''), shared });
const date = member(v.union([dateSchema, instantSchema]), {
  words: 'the date',
  absent: refused(() => '1970-01-01'),
  shared,
});
const words = member(notesSchema, { words: 'the text', absent: refused(() => ''), shared });

const share = v.pipe(numberSchema, v.minValue(0), v.maxValue(1));

export const anchor = declare({
  name: { one: 'place', many: 'places' },
  about:
    'What a comment is on: `kind` is the list that holds it (`nodes`, `links`, …) or `plan`, `field` a member of it, `at` a point within its box as [x, y] from 0 to 1. The comment stays when that goes.',
  members: {
    kind: member(textSchema, { words: untold, absent: needed, shared }),
    id: member(idSchema, { words: untold, absent: needed, shared, refers: 'elsewhere' }),
    field: text(untold, shared),
    at: member(v.optional(v.pipe(v.array(share), v.maxLength(2))), { words: untold, absent: unsaid, shared }),
  },
});

export const reply = declare({
  name: { one: 'reply', many: 'replies' },
  knownBy: 'text',
  about: 'An answer to a comment.',
  members: { id: ownId, author, date, text: words },
});

export const resolution = declare({
  name: { one: 'resolution', many: 'resolutions' },
  about: 'Who said that a comment has been dealt with, and when.',
  members: { by: author, date },
});

export const comment = declare({
  name: { one: 'comment', many: 'comments' },
  knownBy: 'text',
  about: 'What somebody says about a thing of the plan.',
  members: {
    id: ownId,
    on: part(anchor, { words: 'what it is on', absent: needed, shared }),
    author,
    date,
    text: words,
    replies: optionalRecords(reply, {
      words: 'the replies',
      shared,
      limit: limits.replies,
      order: 'the order of the replies',
    }),
    resolved: optionalPart(resolution, { words: 'whether it is resolved', shared }),
  },
});
