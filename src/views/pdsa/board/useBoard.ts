/**
 * The board as it is worked with: the cards of each stage, the one that has the keyboard, and the one that is being carried
 * by keys or by mouse, with where it would be dropped.
 *
 * Must not know: how cards are drawn.
 */
import { useMemo, useState } from 'react';
import type { CommandContext } from '../../../commands/command';
import { useCommandContext } from '../../../commands/commandContext';
import { wordsOfMove } from '../../../commands/cyclePage';
import { useToday } from '../../../fields/useToday';
import { boardOf, type BoardCard } from '../../../plan/ask/board';
import { inQuotes, stageWords } from '../../../plan/ask/words';
import { moveCycle } from '../../../plan/edit/cycleStages';
import { stages, type CycleId, type Plan, type Stage } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import { usePlan, useSession } from '../../../store/stores';
import { boardFilter } from '../pdsaChoices';

/** How much is shown of what is complete, until one asks for more. */
const newest = 5;

export interface Carried {
  readonly id: CycleId;
  readonly stage: Stage;
  /** Its place among the other cards there. */
  readonly index: number;
  readonly by: 'keys' | 'mouse';
}

export interface BoardColumn {
  readonly stage: Stage;
  readonly cards: readonly BoardCard[];
  /** Of all that the filter shows. */
  readonly total: number;
  /** How many more of them there are. */
  readonly older: number;
}

export function useBoard() {
  const context = useCommandContext();
  const plan = usePlan((state) => state);
  const filter = useSession(boardFilter);
  const today = useToday()();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState<CycleId>();
  const board = useMemo(() => boardOf(plan, filter, today), [plan, filter, today]);

  const columns = useMemo(
    () =>
      stages.map((stage): BoardColumn => {
        const all = board[stage];
        const cards = stage === 'complete' && !isOpen ? all.slice(0, newest) : all;
        return { stage, cards, total: all.length, older: all.length - cards.length };
      }),
    [board, isOpen],
  );
  const carrying = useCarrying(context, plan, columns);

  return {
    columns,
    today,
    at,
    setAt,
    isOpen,
    setOpen,
    /** All that the filter shows, as they stand. */
    shown: () => stages.flatMap((stage) => board[stage].map(({ cycle }) => cycle)),
    isEmpty: Object.keys(plan.cycles).length === 0,
    ...carrying,
  };
}

export type BoardModel = ReturnType<typeof useBoard>;

function useCarrying(context: CommandContext, plan: Plan, columns: readonly BoardColumn[]) {
  const { session } = context;
  const [carried, setCarried] = useState<Carried | null>(null);
  /** Of a stage, without what is carried. */
  const others = (stage: Stage) =>
    columns.find((column) => column.stage === stage)?.cards.filter(({ id }) => id !== carried?.id) ?? [];
  const isThere = carried !== null && plan.cycles[carried.id] !== undefined;

  const pickUp = (id: CycleId, by: Carried['by']) => {
    const column = columns.find(({ cards }) => cards.some((card) => card.id === id));
    if (!column) return;
    setCarried({ id, stage: column.stage, index: column.cards.findIndex((card) => card.id === id), by });
    if (by === 'keys')
      session.announce(
        `Picked up ${inQuotes(plan.cycles[id]?.title ?? '')}. Arrows move it, Space drops it, Esc puts it back.`,
      );
  };
  const carryTo = (stage: Stage, index: number) => {
    if (!carried || (carried.stage === stage && carried.index === index)) return;
    setCarried({ ...carried, stage, index });
    if (carried.by !== 'keys') return;
    const place = `${stageWords[stage]}, ${index + 1} of ${others(stage).length + 1}.`;
    session.announce([place, warningOf(plan.cycles[carried.id], stage)].filter(Boolean).join(' '));
  };
  const putBack = () => {
    if (carried?.by === 'keys') session.announce('Put back.');
    setCarried(null);
  };
  const drop = () => {
    const cycle = plan.cycles[carried?.id ?? ''];
    setCarried(null);
    if (!carried || !cycle) return;
    const { id, stage, index } = carried;
    // What is complete stands by its date.
    const before = stage === 'complete' ? undefined : others(stage)[index]?.id;
    const own = columns.find((column) => column.stage === cycle.stage)?.cards ?? [];
    const next = own[own.findIndex((card) => card.id === id) + 1]?.id;
    if (stage === cycle.stage && (stage === 'complete' || before === next)) return;
    const isMove = stage !== cycle.stage;
    act(
      context,
      isMove ? 'change stage' : 'move PDSA cycle',
      (draft) => moveCycle(draft, id, { stage, before }, context.now()),
      isMove ? { said: wordsOfMove(cycle, stage) } : { announced: 'Moved.' },
    );
  };
  return {
    carried: isThere ? carried : null,
    others,
    pickUp,
    carryTo,
    putBack,
    drop,
    /** What is to be known before what is carried is dropped in a stage. */
    warning: (stage: Stage) => warningOf(plan.cycles[carried?.id ?? ''], stage),
  };
}

function warningOf(cycle: Parameters<typeof wordsOfMove>[0], stage: Stage): string | undefined {
  if (!cycle || cycle.plan.locked !== undefined || stage === 'plan') return undefined;
  const { prediction = '' } = cycle.plan;
  return prediction.trim() === ''
    ? 'No prediction yet. Dropped here, it is fixed as empty.'
    : 'Dropped here, the prediction is fixed.';
}
