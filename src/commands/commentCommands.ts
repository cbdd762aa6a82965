/** Commands of comments. What they do is loaded with the first of them. */
import type { Command, CommandContext } from './command';
import { areCommentsShown, showComments } from './commentsShown';

type Deeds = typeof import('./commentDeeds');

const deed =
  (run: (deeds: Deeds, context: CommandContext) => unknown): Command['run'] =>
  async (context) =>
    void run(await import('./commentDeeds'), context);

export const commentCommands: readonly Command[] = [
  {
    id: 'comment',
    label: 'Comment',
    group: 'Plan',
    // As in Excel.
    keys: ['Shift+F2'],
    where: 'plan',
    run: deed(({ startComment }, context) => startComment(context)),
  },
  {
    id: 'comments',
    label: 'Open comments',
    group: 'View',
    keys: ['F9'],
    where: 'plan',
    inFields: true,
    run: deed(({ openComments }, context) => openComments(context)),
  },
  {
    id: 'toggle-comments',
    label: 'Show where comments are',
    group: 'View',
    keys: ['Shift+F9'],
    where: 'plan',
    checked: ({ session }) => areCommentsShown(session.getState()),
    run: ({ session }) => {
      const isShown = !areCommentsShown(session.getState());
      showComments(session, isShown);
      session.announce(isShown ? 'Comments are shown.' : 'Comments are hidden.');
    },
  },
  {
    id: 'ask-comments',
    label: 'Ask for comments…',
    group: 'Share',
    where: 'plan',
    run: ({ session }) => session.openDialog('ask-comments'),
  },
];
