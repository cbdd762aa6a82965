/** Days that matter to the team, apart from the aim's own. */
import { needed } from '../absence';
import { declare, member } from '../declare';
import { dateSchema } from '../values';
import { ownId, title } from './shared';

export const milestone = declare({
  name: { one: 'milestone', many: 'milestones' },
  knownBy: 'name',
  about: 'A day that matters to the team, with its name.',
  members: {
    id: ownId,
    date: member(dateSchema, { words: 'the date', absent: needed, shared: 'always' }),
    name: title('the name'),
  },
});
