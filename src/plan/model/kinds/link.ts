/** The lines of the diagram: the box on the right contributes to the box on the left. */
import * as v from 'valibot';
import { confidences } from '../choices';
import { means, needed } from '../absence';
import { declare, member } from '../declare';
import { idSchema } from '../values';
import { longText, ownId } from './shared';

export const link = declare({
  name: { one: 'link', many: 'links' },
  about: '`from` contributes to `to`, whose column stands further left. No two links have the same ends.',
  members: {
    id: ownId,
    from: member(idSchema, {
      words: 'the box from which it comes',
      absent: needed,
      shared: 'always',
      refers: { to: 'nodes', gone: 'holder', inFile: 'refused', says: 'comes from', rests: 'always', belongs: true },
    }),
    to: member(idSchema, {
      words: 'the box to which it leads',
      absent: needed,
      shared: 'always',
      refers: { to: 'nodes', gone: 'holder', inFile: 'refused', says: 'leads to', rests: 'always' },
    }),
    confidence: member(v.optional(v.picklist(confidences)), {
      words: 'the confidence',
      absent: means('medium'),
      shared: 'always',
    }),
    notes: longText('the notes', 'with notes'),
  },
});
