/** Tags, which boxes wear. */
import * as v from 'valibot';
import { refused } from '../absence';
import { declare, member } from '../declare';
import { ownId, title } from './shared';

export const tag = declare({
  name: { one: 'tag', many: 'tags', came: 'Made' },
  knownBy: 'name',
  about: 'One tag, with its colour as #rrggbb.',
  members: {
    id: ownId,
    name: title('the name'),
    colour: member(v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/)), {
      words: 'the colour',
      absent: refused(() => '#767676'),
      shared: 'always',
    }),
  },
});
