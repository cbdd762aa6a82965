/** Members that several kinds have alike. */
import * as v from 'valibot';
import { means, needed, refused, unsaid } from '../absence';
import { untold, type Sharing, type Words } from '../declaration';
import { member } from '../declare';
import { dateSchema, idSchema, notesSchema, numberSchema, textSchema } from '../values';

/** The id of a thing itself. */
export const ownId = member(idSchema, {
  words: untold,
  absent: needed,
  shared: 'always',
  refers: 'itself',
});

/** What a thing is called: always there, may be empty. */
/* @__NO_SIDE_EFFECTS__ */
export const title = (words: Words) => member(textSchema, { words, absent: refused(() => ''), shared: 'always' });

/* @__NO_SIDE_EFFECTS__ */
export const text = (words: Words, shared: Sharing = 'always') =>
  member(v.optional(textSchema), { words, absent: unsaid, shared });

/** A text of several paragraphs. */
/* @__NO_SIDE_EFFECTS__ */
export const longText = (words: Words, shared: Sharing = 'always') =>
  member(v.optional(notesSchema), { words, absent: unsaid, shared });

/* @__NO_SIDE_EFFECTS__ */
export const date = (words: Words, shared: Sharing = 'always') =>
  member(v.optional(dateSchema), { words, absent: unsaid, shared });

/* @__NO_SIDE_EFFECTS__ */
export const quantity = (words: Words, shared: Sharing = 'always') =>
  member(v.optional(numberSchema), { words, absent: unsaid, shared });

/** `absent`: what it means that nothing is said. */
/* @__NO_SIDE_EFFECTS__ */
export const yesOrNo = (words: Words, absent: boolean, shared: Sharing = 'always') =>
  member(v.optional(v.boolean()), { words, absent: means(absent), shared });

/** One of a few; absent: none of them. */
/* @__NO_SIDE_EFFECTS__ */
export const choice = <const O extends readonly (string | number)[]>(
  options: O,
  words: Words,
  shared: Sharing = 'always',
) => member(v.optional(v.picklist(options)), { words, absent: unsaid, shared });
