/**
 * *Follow the line* by keys: from a box onto one of its lines, from line to line of that box, and on to the far end. At
 * each step it is said where one is.
 */
import { own } from '../kit/own';
import type { Connector, Geometry } from '../geometry/types/types';
import { wordLink } from '../plan/ask/standing';
import type { NodeId } from '../plan/model/schema';
import { nodeAtKeyboard, selectedLink, thingsOf } from '../store/selection';
import type { Session } from '../store/session';
import type { Command, CommandContext } from './command';
import type { Direction } from './view';

/** The box that a line was entered from, as long as that line is selected. */
const entered = new WeakMap<Session, { readonly link: string; readonly from: NodeId }>();

function lineAt({ session, ports }: Pick<CommandContext, 'session' | 'ports'>): Connector | undefined {
  return own(ports.geometry().connectors, selectedLink(session.getState()));
}

/** The lines on one side of a box, from top to bottom of their far ends. */
function fanOf({ connectors, boxes }: Geometry, box: NodeId, side: 'left' | 'right'): Connector[] {
  const far = (line: Connector) => boxes[side === 'left' ? line.to : line.from];
  return Object.values(connectors)
    .filter((line) => (side === 'left' ? line.from : line.to) === box)
    .toSorted((a, b) => (far(a)?.y ?? 0) - (far(b)?.y ?? 0));
}

function goAlong(context: CommandContext, line: Connector, from: NodeId): void {
  const { session, openPlan, ports } = context;
  const fan = fanOf(ports.geometry(), from, from === line.from ? 'left' : 'right');
  entered.set(session, { link: line.id, from });
  session.select(thingsOf('link', [line.id]));
  ports.view.current?.focus();
  const link = openPlan.plan().links[line.id];
  const at = fan.findIndex(({ id }) => id === line.id) + 1;
  if (link) session.announce(`Line ${at} of ${fan.length}: ${wordLink(openPlan.plan(), link)}.`);
}

function follow(context: CommandContext, direction: Direction): void {
  const { session, ports } = context;
  const line = lineAt(context);
  if (!line) {
    const box = nodeAtKeyboard(session.getState());
    if (box === undefined || direction === 'up' || direction === 'down') return;
    const [first] = fanOf(ports.geometry(), box, direction);
    if (first) goAlong(context, first, box);
    else session.announce(direction === 'left' ? 'It contributes to nothing yet.' : 'Nothing contributes to it yet.');
    return;
  }
  if (direction === 'left' || direction === 'right') {
    session.selectNodes([direction === 'left' ? line.to : line.from]);
    return;
  }
  const was = entered.get(session);
  const from = was?.link === line.id ? was.from : line.to;
  const fan = fanOf(ports.geometry(), from, from === line.from ? 'left' : 'right');
  const at = fan.findIndex(({ id }) => id === line.id) + (direction === 'down' ? 1 : -1);
  const next = fan[(at + fan.length) % fan.length];
  if (next) goAlong(context, next, from);
}

const labels: Readonly<Record<Direction, string>> = {
  left: 'Follow a line to the left, and on to its end',
  right: 'Follow a line to the right, and on to its end',
  down: 'Next line of the box that the line was followed from',
  up: 'Line before it',
};

const command = (direction: Direction, key: string): Command => ({
  id: `follow-${direction}`,
  label: labels[direction],
  group: 'Move and select',
  keys: [`Mod+${key}`],
  where: 'arrows',
  enabled: (context) => {
    const atBox = nodeAtKeyboard(context.session.getState()) !== undefined;
    return lineAt(context) !== undefined || (atBox && (direction === 'left' || direction === 'right'));
  },
  run: (context) => follow(context, direction),
});

export const followingCommands: readonly Command[] = [
  command('left', 'ArrowLeft'),
  command('right', 'ArrowRight'),
  command('down', 'ArrowDown'),
  command('up', 'ArrowUp'),
];
