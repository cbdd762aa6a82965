/** What keys do on the board: arrows go from card to card, Space picks one up and drops it, Enter opens it. */
import type { KeyboardEvent } from 'react';
import { openCycle, removeCycle } from '../../../commands/cyclePage';
import type { CommandContext } from '../../../commands/command';
import { stages, type CycleId, type Stage } from '../../../plan/model/schema';
import type { BoardModel } from './useBoard';

const steps: Readonly<Record<string, readonly [column: number, row: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Keyed {
  readonly model: BoardModel;
  readonly context: CommandContext;
  /** Gives the keyboard to a card. */
  readonly focus: (id: CycleId) => void;
}

export function onBoardKey(event: KeyboardEvent, id: CycleId, keyed: Keyed): void {
  const { model } = keyed;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
  const done = model.carried ? carrying(event.key, step, model) : walking(event.key, step, { ...keyed, id });
  if (done) event.preventDefault();
}

function carrying(key: string, step: readonly [number, number] | undefined, model: BoardModel): boolean {
  const { carried } = model;
  if (!carried) return false;
  if (key === ' ' || key === 'Enter') model.drop();
  else if (key === 'Escape') model.putBack();
  else if (step) {
    const [column, row] = step;
    const stage = stages[stages.indexOf(carried.stage) + column];
    if (!stage) return true;
    const last = model.others(stage).length;
    const index = column === 0 ? carried.index + row : Math.min(carried.index, last);
    model.carryTo(stage, Math.max(0, Math.min(last, index)));
  } else return key === 'Tab';
  return true;
}

interface Walk extends Keyed {
  readonly id: CycleId;
}

function walking(
  key: string,
  step: readonly [number, number] | undefined,
  { id, model, context, focus }: Walk,
): boolean {
  const { columns } = model;
  const column = columns.findIndex(({ cards }) => cards.some((card) => card.id === id));
  const cards = columns[column]?.cards ?? [];
  const row = cards.findIndex((card) => card.id === id);
  if (key === ' ') model.pickUp(id, 'keys');
  else if (key === 'Enter') openCycle(context, id);
  else if (key === 'Delete') {
    const next = cards[row + 1] ?? cards[row - 1];
    if (removeCycle(context, id) && next) focus(next.id);
  } else if (key === 'Home' || key === 'End') {
    const end = key === 'Home' ? cards[0] : cards.at(-1);
    if (end) focus(end.id);
  } else if (step) {
    const [over, down] = step;
    const next = over === 0 ? cards[row + down] : cardBeside(columns, column, over, row);
    if (next) focus(next.id);
  } else return false;
  return true;
}

/** In the nearest column on that side that has cards, as far down as here. */
function cardBeside(columns: BoardModel['columns'], column: number, over: number, row: number) {
  for (let at = column + over; at >= 0 && at < columns.length; at += over) {
    const cards = columns[at]?.cards ?? [];
    if (cards.length > 0) return cards[Math.min(row, cards.length - 1)];
  }
  return undefined;
}

export function isStage(name: string | undefined): name is Stage {
  return stages.some((stage) => stage === name);
}
