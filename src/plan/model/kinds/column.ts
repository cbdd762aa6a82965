/** The columns of the diagram, from the aim on the left to the change ideas on the right. */
import * as v from 'valibot';
import { columnKinds } from '../choices';
import { refused } from '../absence';
import { declare, member } from '../declare';
import { ownId, title } from './shared';

export const column = declare({
  name: { one: 'column', many: 'columns', went: 'Removed' },
  knownBy: 'title',
  about:
    'One column. The first is the one aim column, the last the one change column, between them stand one to four driver columns.',
  members: {
    id: ownId,
    kind: member(v.picklist(columnKinds), {
      words: 'the kind',
      absent: refused(() => 'driver' as const),
      shared: 'always',
    }),
    title: title('the title'),
  },
});
