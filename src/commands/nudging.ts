/**
 * Free arrangement by keys: the selected boxes go one step in a direction, as a drag would take them. A run of presses is
 * one step of undo.
 */
import { own } from '../kit/own';
import type { Command, CommandContext } from './command';
import { placeInNumbers, putDown } from './putDown';
import { one, selected } from './selected';
import type { Direction } from './view';

/** Px of the diagram; the large one with Shift. */
const steps = { small: 8, large: 40 } as const;

const ways: Readonly<Record<Direction, { readonly key: string; readonly x: number; readonly y: number }>> = {
  up: { key: 'ArrowUp', x: 0, y: -1 },
  down: { key: 'ArrowDown', x: 0, y: 1 },
  left: { key: 'ArrowLeft', x: -1, y: 0 },
  right: { key: 'ArrowRight', x: 1, y: 0 },
};

export function isFree({ openPlan }: Pick<CommandContext, 'openPlan'>): boolean {
  return openPlan.plan().appearance.arrangement === 'free';
}

function nudge(context: CommandContext, x: number, y: number): void {
  const { session, ports } = context;
  const { boxes } = ports.geometry();
  const ids = selected(context);
  const at = ids.flatMap((id) => {
    const box = own(boxes, id);
    return box ? [[id, { x: box.x + x, y: box.y + y }] as const] : [];
  });
  const isMoved = putDown(context, Object.fromEntries(at), `nudge:${ids.join()}`);
  const [, place] = at.at(-1) ?? [];
  if (isMoved && place) session.announce(placeInNumbers(place));
  session.selectNodes(ids);
}

const command = (direction: Direction, size: keyof typeof steps): Command => {
  const { key, x, y } = ways[direction];
  const step = steps[size];
  return {
    id: `nudge-${direction}-${size}`,
    label: size === 'small' ? `Move box ${direction} a little` : `Move box ${direction} further`,
    group: 'Free arrangement',
    keys: [size === 'small' ? `Alt+${key}` : `Alt+Shift+${key}`],
    where: 'boxes',
    enabled: (context) => isFree(context) && one(context),
    run: (context) => nudge(context, x * step, y * step),
  };
};

const directions: readonly Direction[] = ['up', 'down', 'left', 'right'];

export const nudgeCommands: readonly Command[] = (['small', 'large'] as const).flatMap((size) =>
  directions.map((direction) => command(direction, size)),
);
