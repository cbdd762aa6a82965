/** Ties between stakeholders: those that follow from their roles, and those that people tell of. */
import * as v from 'valibot';
import { needed, refused } from '../absence';
import { tieKinds } from '../choices';
import { declare, member } from '../declare';
import { idSchema } from '../values';
import { choice, longText, ownId, text, yesOrNo } from './shared';

const shared = 'never';
const end = (words: string, says: string) =>
  member(idSchema, {
    words,
    absent: needed,
    shared,
    refers: { to: 'stakeholders', gone: 'holder', inFile: 'dropped', says, rests: 'always' },
  });

export const tie = declare({
  name: { one: 'tie', many: 'ties' },
  knownBy: 'type',
  about: 'A tie between two stakeholders; those of the same ends and the same type are one. `strength` is 1 to 3.',
  members: {
    id: ownId,
    from: end('where it begins', 'begins at'),
    to: end('where it ends', 'leads to'),
    kind: member(v.picklist(tieKinds), { words: 'the kind', absent: refused(() => 'informal' as const), shared }),
    type: text('the type', shared),
    strength: choice([1, 2, 3], 'the strength', shared),
    directed: yesOrNo('whether it has a direction', false, shared),
    notes: longText('the notes', shared),
  },
});
