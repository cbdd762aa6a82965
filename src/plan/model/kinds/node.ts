/** The boxes of the diagram: the aim, the drivers and the change ideas. */
import * as v from 'valibot';
import { statuses } from '../choices';
import { means, refused, unsaid } from '../absence';
import { declare, member, optionalPart } from '../declare';
import { idSchema } from '../values';
import { choice, date, longText, ownId, text, title } from './shared';

export const smart = declare({
  name: { one: 'SMART aim', many: 'SMART aims' },
  about: 'The parts of a SMART aim beside its sentence.',
  members: {
    measure: text('what is measured'),
    from: text('where it starts from'),
    to: text('where it should go'),
    byWhen: date('the date'),
    population: text('the population'),
    place: text('the place'),
  },
});

const oneToFive = [1, 2, 3, 4, 5] as const;

export const node = declare({
  name: { one: 'box', many: 'boxes' },
  knownBy: 'text',
  about:
    'One box. Exactly one stands in the aim column; the order of the boxes of a column is their order on the page.',
  members: {
    id: ownId,
    column: member(idSchema, {
      words: 'the column',
      absent: refused(() => ''),
      shared: 'always',
      refers: { to: 'columns', gone: 'mended', inFile: 'refused', says: 'stands in', rests: 'always' },
    }),
    text: title('the text'),
    notes: longText('the notes', 'with notes'),
    owner: text('the owner'),
    start: date('the start'),
    due: date('the due date'),
    status: member(v.optional(v.picklist(statuses)), {
      words: 'the status',
      absent: means('proposed'),
      shared: 'always',
    }),
    impact: choice(oneToFive, 'the impact'),
    effort: choice(oneToFive, 'the effort'),
    tags: member(v.optional(v.array(idSchema)), {
      words: 'the tags',
      absent: unsaid,
      shared: 'always',
      // Whoever puts a tag on a box wants it there, though somebody else has just deleted the tag.
      refers: { to: 'tags', gone: 'mention', inFile: 'dropped', says: 'wears', rests: 'when made', yields: true },
    }),
    smart: optionalPart(smart, { words: 'the SMART parts', shared: 'always' }),
  },
});
